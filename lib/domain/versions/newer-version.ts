import { likenessOf, sharedShingles } from '#lib/domain/corroboration/copies/likeness.ts';
import type { TextPrint } from '#lib/domain/corroboration/copies/text-print.ts';
import { pageAt } from '#lib/domain/corroboration/same-address.ts';
import { searchText } from '#lib/domain/text/search-text.ts';

/** What tells of an article whether a text is a newer version of it; no print where its text is no story. */
export interface ArticleTraits {
  print: TextPrint | null;
  address: string;
  headline: string;
}

/** From this score on a text is offered as a newer version. */
export const newerVersionFrom = 0.5;

/** What the same page and the same headline are worth beside the share of the text: together enough by themselves. */
const samePage = 0.4;
const sameHeadline = 0.2;

/** Of texts with fewer runs of five words, a rewording may leave none. */
const enoughToTell = 20;

/** Below this share a text is another one, whatever its address and headline. */
const otherTextBelow = 0.1;

/** True of a text that has next to nothing in common with the one it is to replace; a text too short to tell has enough. */
export function isOtherText(next: TextPrint | null, old: TextPrint | null): boolean {
  if (!next || !old || Math.min(next.length, old.length) < enoughToTell) return false;
  return sharedText(next, old) < otherTextBelow;
}

/** How much of the text of the shorter is in the longer, by runs of five words: 0 to 1. */
function sharedText(one: TextPrint | null, other: TextPrint | null): number {
  if (!one || !other) return 0;
  const common = sharedShingles(one, other);
  const { shared, contained } = likenessOf(one, other, common);
  return Math.max(shared, contained);
}

/**
 * How much speaks for a text being a newer version of an article that is here, from 0 to 1: half of the shorter text
 * shared, or a tenth of it on the same page, or a third under the same headline, or the same page and headline.
 */
export function newerVersionScore(text: ArticleTraits, article: ArticleTraits): number {
  const [page, headline] = [pageAt(text.address), searchText(text.headline)];
  const isSamePage = page !== null && page === pageAt(article.address);
  const isSameHeadline = headline !== '' && headline === searchText(article.headline);
  const score =
    sharedText(text.print, article.print) + (isSamePage ? samePage : 0) + (isSameHeadline ? sameHeadline : 0);
  // Sums of tenths that are a little less than what they stand for.
  return Math.min(1, Math.round(score * 1_000) / 1_000);
}
