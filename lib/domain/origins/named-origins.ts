import { z } from 'zod';
import { suggestOrigins } from './suggest-origin.ts';

export const namedOriginSchema = z.object({ name: z.string(), words: z.string() });
/** A name a text gives as its origin, with the words that say so. */
export type NamedOrigin = z.infer<typeof namedOriginSchema>;

const most = 5;

/** The origins a text names, in its order; at most five. */
export function namedOrigins(text: string): NamedOrigin[] {
  if (text.trim() === '') return [];
  return suggestOrigins(text, [])
    .slice(0, most)
    .map(({ name, words }) => ({ name, words }));
}
