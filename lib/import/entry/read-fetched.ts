import { isBelow } from '#lib/domain/fetching/fetch-list.ts';
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

/** The name of a site, whichever of its ways in an address takes. */
function siteOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^(?:www|m|amp)\./u, '') ?? '';
}

/** Where the page says it is, when that is on the site it came from: anybody can write another's address on theirs. */
function addressOf(stated: string | null, fetched: string): string {
  if (stated === null) return fetched;
  const [own, other] = [siteOf(fetched), siteOf(stated)];
  const isAbove = other.includes('.') && isBelow(own, other);
  return isAbove || isBelow(other, own) ? stated : fetched;
}

/**
 * Reads a page that was fetched, as `readAnyFile` reads one that was saved. Its address is one of the site it came from. Refuses besides what
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
  return imported({ ...article.value, address: addressOf(article.value.address, address) });
}
