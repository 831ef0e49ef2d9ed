import { z } from 'zod';
import type { ComparedField } from '#components/sending/compared-fields.ts';
import { pointSchema, scale, type Point, type StoredRating } from '#lib/domain/house-rating.ts';

/** A rating as its form holds it; the point as a select does, `none` for none. */
export const ratingDraftSchema = z.object({ name: z.string(), meaning: z.string(), point: z.string() });
export type RatingDraft = z.infer<typeof ratingDraftSchema>;

/** What is stored, as the form holds it. */
export function ratingDraftOf({ name, meaning, point }: StoredRating): RatingDraft {
  return { name, meaning, point: point === null ? 'none' : String(point) };
}

/** What the command takes. */
export function ratingInputOf({ name, meaning, point }: RatingDraft) {
  return { name, meaning, point: pointSchema.safeParse(Number(point)).data ?? null };
}

/** A point of the scale in words: “1 of 5, false”. */
export function pointWords(point: Point | null): string {
  return point === null ? 'No number' : `${point} of ${scale.best}, ${scale.words[point].toLowerCase()}`;
}

/** What the form of a rating writes. */
export const ratingFields: readonly ComparedField<RatingDraft>[] = [
  { label: 'Name', writes: ['name'], words: ({ name }) => name },
  { label: 'What it means', writes: ['meaning'], words: ({ meaning }) => meaning },
  { label: 'On the scale', writes: ['point'], words: (draft) => pointWords(ratingInputOf(draft).point) },
];
