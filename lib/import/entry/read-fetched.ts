import { decodeFile } from '#lib/import/decode.ts';
import { isForSubscribers } from '#lib/import/for-subscribers.ts';
import { parseHtml } from '#lib/import/html-tree.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { imported, notImported, type ImportResult } from '#lib/import/problems.ts';
import { readAnyFile } from './read-any-file.ts';

interface FetchedFile {
  bytes: Uint8Array;
  mediaType: string;
  /** Where it was found. */
  address: string;
}

/**
 * Reads a page that was fetched, as `readAnyFile` reads one that was saved. Refuses besides what
 * its site shows whole to subscribers alone, so that a half is never taken for the whole.
 */
export async function readFetchedPage({
  address,
  ...page
}: FetchedFile): Promise<ImportResult<ImportedArticle>> {
  const article = await readAnyFile(page);
  const decoded = decodeFile(page);
  const tree = decoded.ok && decoded.value.format === 'html' ? parseHtml(decoded.value.text) : null;
  if (tree?.ok && isForSubscribers(tree.value, article.ok ? article.value.text : '')) {
    return notImported({ code: 'for-subscribers' });
  }
  if (!article.ok) return article;
  return imported({ ...article.value, address: article.value.address ?? address });
}
