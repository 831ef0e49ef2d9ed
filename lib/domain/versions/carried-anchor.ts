import { z } from 'zod';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { anchorSchema } from '#lib/domain/text/anchor.ts';

/** What became of a claim's passage in a new version of its text. */
export const carriedAnchorSchema = z.discriminatedUnion('state', [
  /** It reads the same but for marks, and so do the sentences it stands in. `MOVED`: past others that stayed. */
  z.object({ state: z.enum(['ANCHORED', 'MOVED']), anchor: anchorSchema }),
  /** It does not; a person decides whether the claim goes on at `candidate`. `score` is from 0 to 1. */
  z.object({
    state: z.literal('CHANGED'),
    candidate: anchorSchema,
    score: z.number(),
    difference: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
  }),
  /** Nothing is alike enough (`gone`), or several places are (`unclear`, best first): a person says where it stands. */
  z.object({
    state: z.literal('ORPHANED'),
    why: z.enum(['gone', 'unclear']),
    candidates: z.array(anchorSchema),
  }),
]);
export type CarriedAnchor = z.infer<typeof carriedAnchorSchema>;

/** True of a passage that was found exactly and alone, so that nobody has to be asked. */
export function isFoundAlone(carried: CarriedAnchor): carried is Extract<CarriedAnchor, { anchor: unknown }> {
  return carried.state === 'ANCHORED' || carried.state === 'MOVED';
}

/** Passages (code points, end exclusive) of one text, to be carried over to another. */
export const textToCarrySchema = z.object({
  text: z.string(),
  kinds: z.array(blockKindSchema),
  passages: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type TextToCarry = z.infer<typeof textToCarrySchema>;
