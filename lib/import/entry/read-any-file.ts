import type { ArticleFile } from '#lib/import/decode.ts';
import { documentKind, type DocumentKind, type DocumentPage } from '#lib/import/documents/document-kind.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { imported, notImported, type ImportResult } from '#lib/import/problems.ts';
import { readArticle } from '#lib/import/read-article.ts';
import { readArticleFile } from '#lib/import/read-file.ts';

/** Each loaded when it is needed first: most articles are none of these, and their readers begin sooner without. */
const readers: Record<DocumentKind, (bytes: Uint8Array) => Promise<ImportResult<DocumentPage>>> = {
  docx: async (bytes) => (await import('#lib/import/documents/docx.ts')).readDocx(bytes),
  mail: async (bytes) => (await import('#lib/import/documents/mail.ts')).readMail(bytes),
  pdf: async (bytes) => (await import('#lib/import/documents/pdf.ts')).readPdf(bytes),
};

/**
 * Reads an uploaded article file of any kind: a Word or PDF file, a mail or a page saved as one file as the page it
 * would be, and every other as `readArticleFile` does. The kind is that of its first bytes, else of its name. Refuses
 * besides what is damaged, locked, or a scan. Takes what a hostile file makes it take: for a process of its own.
 */
export async function readAnyFile(file: ArticleFile): Promise<ImportResult<ImportedArticle>> {
  const kind = documentKind(file);
  if (kind === null) return readArticleFile(file);
  const { length } = file.bytes;
  if (length === 0) return notImported({ code: 'empty' });
  if (length >= MAX_ARTICLE_BYTES) return notImported({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });
  const page = await readers[kind](file.bytes);
  if (!page.ok) return page;
  const { html, notices } = page.value;
  const article = readArticle({ text: html, format: 'html' });
  if (article.ok) return imported({ ...article.value, notices: [...notices, ...article.value.notices] });
  return article.problem.code === 'no-text' ? notImported({ code: 'empty' }) : article;
}
