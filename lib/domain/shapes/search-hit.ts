import { z } from 'zod';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import { searchFieldSchema, searchKindSchema } from '#lib/domain/search/search-kind.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';

const aboutClaim = z.object({
  kind: z.literal('CLAIM'),
  id: z.string(),
  articleId: z.string(),
  headline: z.string(),
  confirmation: confirmationSchema,
});
const aboutArticle = z.object({
  kind: z.literal('ARTICLE'),
  id: z.string(),
  publisher: z.string(),
  publicationState: publicationStateSchema,
});
const aboutSource = z.object({ kind: z.literal('SOURCE'), id: z.string(), sourceKind: sourceKindSchema });
const aboutEvidence = z.object({
  kind: z.literal('EVIDENCE'),
  id: z.string(),
  claimId: z.string(),
  statement: z.string(),
});

/** What is told of something that was found besides its texts, by its kind. */
export const hitAboutSchema = z.discriminatedUnion('kind', [
  aboutClaim,
  aboutArticle,
  aboutSource,
  aboutEvidence,
]);
export type HitAbout = z.infer<typeof hitAboutSchema>;

const piecesSchema = z.array(z.object({ said: z.string(), isFound: z.boolean() }));

const searchHitSchema = z.object({
  about: hitAboutSchema,
  title: piecesSchema,
  where: z.array(z.object({ field: searchFieldSchema, pieces: piecesSchema })),
});

/**
 * Something that was found: what it is called, and where in it the words stand, each in pieces; `where` are the first
 * few of the texts besides the title that hold a word.
 */
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What was found while somebody types: the best few of each kind that has any. */
export const foundWhileTypingSchema = z.object({
  groups: z.array(z.object({ kind: searchKindSchema, hits: z.array(searchHitSchema) })),
});
export type FoundWhileTyping = z.infer<typeof foundWhileTypingSchema>;
