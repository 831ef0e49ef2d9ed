import { z } from 'zod';
import { personSchema } from './claim-detail.ts';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { namingReasonSchema } from '#lib/domain/needs-naming.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';

export const importMethods = ['PASTE', 'FILE', 'SCRIPT', 'ADDRESS', 'EDIT'] as const;
export const importMethodSchema = z.enum(importMethods);
export type ImportMethod = z.infer<typeof importMethodSchema>;

/** One immutable text of an article. `sha256` is of its UTF-8 bytes, in lower-case hex. */
export const articleVersionSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  sha256: z.string(),
  importedAt: z.iso.datetime(),
  importedBy: personSchema,
  method: importMethodSchema,
  fileName: z.string(),
  text: z.string(),
  /** What each paragraph of the text is, in order; none where it was stored before that was kept. */
  kinds: z.array(blockKindSchema),
});

/** A claim an editor named at a step, as it was then, and why it could stand. */
export const namedClaimDetailSchema = z.object({
  claimId: z.uuid(),
  revision: z.int(),
  statement: z.string(),
  reasons: z.array(namingReasonSchema),
  note: z.string(),
});

/** A step of an article's publication. */
export const publicationStepDetailSchema = z.object({
  id: z.uuid(),
  to: publicationStateSchema,
  note: z.string(),
  at: z.iso.datetime(),
  by: personSchema,
  named: z.array(namedClaimDetailSchema),
});
export type PublicationStepDetail = z.infer<typeof publicationStepDetailSchema>;

/** What was put right after the article was published, as it was recorded once; times are ISO 8601 in UTC. */
export const correctionDetailSchema = z.object({
  id: z.uuid(),
  /** What readers were told. */
  publicText: z.string(),
  publicAt: z.iso.datetime(),
  /** Why, for those who work here. */
  reason: z.string(),
  /** The number of the newest text when it was recorded. */
  version: z.int(),
  /** Those it concerns, as they are worded now, in the order of the text; none where it is about the whole. */
  claims: z.array(z.object({ claimId: z.uuid(), statement: z.string() })),
  at: z.iso.datetime(),
  by: personSchema,
  /** The one it took the place of, and the one that took its own. */
  replacesId: z.uuid().nullable(),
  replacedById: z.uuid().nullable(),
  withdrawn: z.object({ at: z.iso.datetime(), by: personSchema, reason: z.string() }).nullable(),
});
export type CorrectionDetail = z.infer<typeof correctionDetailSchema>;

/** An article with its newest version, as screens see it. Times are ISO 8601 in UTC. */
export const articleDetailSchema = z.object({
  id: z.uuid(),
  headline: z.string(),
  byline: z.string(),
  publisher: z.string(),
  address: z.string(),
  language: z.string(),
  publishedOn: z.iso.date().nullable(),
  dueAt: z.iso.datetime().nullable(),
  publicationState: publicationStateSchema,
  publicationNote: z.string(),
  clearedAt: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** Newest first. */
  steps: z.array(publicationStepDetailSchema),
  /** Newest first; those that were replaced or withdrawn too. */
  corrections: z.array(correctionDetailSchema),
  createdAt: z.iso.datetime(),
  createdBy: personSchema,
  revision: z.int(),
  version: articleVersionSchema,
});
export type ArticleDetail = z.infer<typeof articleDetailSchema>;
