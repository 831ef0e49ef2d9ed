import { z } from 'zod';

/** What is kept at one place: the draft being written, and those that wait until it no longer is. */
export interface KeptDrafts {
  place: string;
  /** What the form is about, in words: a claim's statement. */
  title: string;
  /** When it was written last, in milliseconds since 1970. */
  at: number;
  texts: string[];
}

const keptDrafts = z.object({
  place: z.string(),
  title: z.string(),
  at: z.number(),
  texts: z.array(z.string()).min(1),
});

/** Reads what was kept; `null` for nothing, or what an older release kept in another shape. */
export function parseKeptDrafts(text: string | null): KeptDrafts | null {
  if (text === null) return null;
  try {
    return keptDrafts.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
