import { z } from 'zod';

/** A draft as it is kept: what was typed, and a fingerprint of what it was typed over. */
export interface KeptDraft<T> {
  value: T;
  base: string;
}

const kept = z.object({ value: z.unknown(), base: z.string() });

/** The kept text of a draft. */
export function draftText<T>(draft: KeptDraft<T>): string {
  return JSON.stringify(draft);
}

/** A kept draft with some of its words replaced: those of `words` whose names are fields of its value. */
export function draftWith(text: string, words: Readonly<Record<string, string>>): string {
  const read = parseDraft(text, z.record(z.string(), z.unknown()));
  if (!read) return text;
  const replaced = Object.entries(words).filter(([name]) => Object.hasOwn(read.value, name));
  return draftText({ ...read, value: { ...read.value, ...Object.fromEntries(replaced) } });
}

/** The draft a text holds; `null` when there is none, or an older release wrote it in another shape. */
export function parseDraft<T>(text: string | null, schema: z.ZodType<T>): KeptDraft<T> | null {
  if (text === null) return null;
  try {
    const outer = kept.safeParse(JSON.parse(text));
    if (!outer.success) return null;
    const value = schema.safeParse(outer.data.value);
    return value.success ? { value: value.data, base: outer.data.base } : null;
  } catch {
    return null;
  }
}
