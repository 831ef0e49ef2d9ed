import type { SearchField, SearchKind } from '#lib/domain/search/search-kind.ts';

/** What each kind is called above what was found of it. */
export const kindNames: Record<SearchKind, { one: string; many: string }> = {
  CLAIM: { one: 'claim', many: 'claims' },
  ARTICLE: { one: 'article', many: 'articles' },
  SOURCE: { one: 'source', many: 'sources' },
  EVIDENCE: { one: 'item of evidence', many: 'items of evidence' },
};

/** The heading of a kind. */
export const kindHeadings: Record<SearchKind, string> = {
  CLAIM: 'Claims',
  ARTICLE: 'Articles',
  SOURCE: 'Sources',
  EVIDENCE: 'Evidence',
};

/** Where in a thing the words stand. */
export const fieldNames: Record<SearchField, string> = {
  statement: 'Statement',
  tag: 'Tag',
  passage: 'Passage',
  reason: 'Reason',
  person: 'Person',
  headline: 'Headline',
  byline: 'Byline',
  text: 'Text',
  name: 'Name',
  alias: 'Alias',
  title: 'Title',
  excerpt: 'Excerpt',
  'file name': 'File name',
  address: 'Address',
  'captured text': 'Captured text',
};

/** How many were found, beside the heading that says of what: “23”; “at least 2,000”. */
export function howManyOf(total: number | null, least: number): string {
  return total === null ? `at least ${least.toLocaleString('en')}` : total.toLocaleString('en');
}

/** How many were found: “23 claims”; “at least 2,000 claims” where nobody counts more than those gone through. */
export function howMany(kind: SearchKind, total: number | null, least: number): string {
  const { one, many } = kindNames[kind];
  return `${howManyOf(total, least)} ${total === 1 ? one : many}`;
}
