import { z } from 'zod';
import { importMethodSchema } from './article-detail.ts';
import { personSchema } from './claim-detail.ts';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';

const state = z.enum(['ANCHORED', 'MOVED', 'CHANGED', 'ORPHANED']);
const decision = z.enum(['ACCEPTED', 'REANCHORED', 'DROPPED']).nullable();

/** A version of an article without its text. Times are ISO 8601 in UTC. */
export const versionHeadSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  sha256: z.string(),
  importedAt: z.iso.datetime(),
  importedBy: personSchema,
  method: importMethodSchema,
  fileName: z.string(),
  /** Why it took the place of the one before; empty for the first. */
  reason: z.string(),
});
export type VersionHead = z.infer<typeof versionHeadSchema>;

/** Where a claim stands in a version, and how it came there. Code points, end exclusive. */
export const versionAnchorSchema = z.object({
  claimId: z.uuid(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  state,
  /** What it was found as when the version came; null where it was recorded or moved here first. */
  carriedAs: state.nullable(),
  decision,
});
export type VersionAnchor = z.infer<typeof versionAnchorSchema>;

/** A version whole, with the claims on it. */
export const wholeVersionSchema = versionHeadSchema.extend({
  text: z.string(),
  kinds: z.array(blockKindSchema),
  anchors: z.array(versionAnchorSchema),
});
export type WholeVersion = z.infer<typeof wholeVersionSchema>;

/** How a claim's passage read in one version of an article it stands in, and who said so where a person had to. */
export const passageInVersionSchema = z.object({
  article: z.object({ id: z.uuid(), headline: z.string() }),
  version: z.int(),
  importedAt: z.iso.datetime(),
  exact: z.string(),
  state,
  carriedAs: state.nullable(),
  decision,
  decidedBy: personSchema.nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type PassageInVersion = z.infer<typeof passageInVersionSchema>;
