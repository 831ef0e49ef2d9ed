import { z } from 'zod';

/** What can be searched for, in the order in which it is shown. */
export const searchKindSchema = z.enum(['CLAIM', 'ARTICLE', 'SOURCE', 'EVIDENCE']);
export type SearchKind = z.infer<typeof searchKindSchema>;

/** Where in a thing words stand by which it is found. Source: what is said of each kind in `searchFields`. */
export const searchFields = {
  CLAIM: ['statement', 'tag', 'passage', 'reason', 'person'],
  ARTICLE: ['headline', 'byline', 'text'],
  SOURCE: ['name', 'alias'],
  EVIDENCE: ['title', 'excerpt', 'file name', 'address', 'captured text'],
} as const satisfies Record<SearchKind, readonly string[]>;
export const searchFieldSchema = z.enum(Object.values(searchFields).flat());
export type SearchField = z.infer<typeof searchFieldSchema>;

/** How many of what is found of a kind can be gone through at most, the newest of it. The function of the database has it too. */
export const mostFound = 2_000;
