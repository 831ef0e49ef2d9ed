import { decodeFile, type ArticleFile } from './decode.ts';
import type { ImportedArticle } from './imported-article.ts';
import { imported, type ImportResult } from './problems.ts';
import { readArticle } from './read-article.ts';

/** Reads an uploaded article file: `decodeFile`, then `readArticle`, with the notices of both. */
export function readArticleFile(file: ArticleFile): ImportResult<ImportedArticle> {
  const decoded = decodeFile(file);
  if (!decoded.ok) return decoded;
  const { text, format, notices } = decoded.value;
  const article = readArticle({ text, format });
  return article.ok
    ? imported({ ...article.value, notices: [...notices, ...article.value.notices] })
    : article;
}
