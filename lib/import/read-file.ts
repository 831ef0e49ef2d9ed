import { decodeFile, type ArticleFile } from './decode.ts';
import type { ImportedArticle, ImportNotice } from './imported-article.ts';
import { imported, type ImportResult } from './problems.ts';
import { readArticle } from './read-article.ts';
import type { Replaced } from './bytes/utf8.ts';

/** That characters are broken is said with their places where these are known. */
function besides(notices: readonly ImportNotice[], replaced: readonly Replaced[]): ImportNotice[] {
  return notices.filter((notice) => notice !== 'broken-characters' || replaced.length === 0);
}

/** Reads an uploaded article file: `decodeFile`, then `readArticle`, with the notices of both. */
export function readArticleFile(file: ArticleFile): ImportResult<ImportedArticle> {
  const decoded = decodeFile(file);
  if (!decoded.ok) return decoded;
  const { text, format, notices, replaced } = decoded.value;
  const article = readArticle({ text, format });
  return article.ok
    ? imported({
        ...article.value,
        replaced,
        notices: [...notices, ...besides(article.value.notices, replaced)],
      })
    : article;
}
