import { z } from 'zod';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { carriedAnchorSchema } from '#lib/domain/versions/carried-anchor.ts';
import { stageSchema } from '#lib/domain/stage.ts';

/** A claim and what a text would do to its passage. */
export const previewedClaimSchema = z.object({
  claimId: z.uuid(),
  statement: z.string(),
  stage: stageSchema,
  /** How its passage reads where it stood for sure last. */
  exact: z.string(),
  /** Where in the newest text that is, in code points; null where the newest text has it no more. */
  place: z.object({ start: z.int(), end: z.int() }).nullable(),
  carried: carriedAnchorSchema,
});
export type PreviewedClaim = z.infer<typeof previewedClaimSchema>;

/** What a text would do to an article as its next version, before it is stored. */
export const versionPreviewSchema = z.object({
  /** As it would be stored. */
  text: z.string(),
  /** What its paragraphs are, by what they were. */
  kinds: z.array(blockKindSchema),
  /** It is the newest text already. */
  isSame: z.boolean(),
  /** It has next to nothing in common with the newest text. */
  isOther: z.boolean(),
  /** In the order of the text they stand in; without those that were dropped before. */
  claims: z.array(previewedClaimSchema),
});
export type VersionPreview = z.infer<typeof versionPreviewSchema>;
