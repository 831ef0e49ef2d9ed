import { z } from 'zod';
import { blockKindSchema, problemOfKinds, type BlockKind } from '#lib/domain/text/blocks.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import { MAX_ARTICLE_BYTES, MAX_PARAGRAPHS } from '#lib/import/limits.ts';
import type { StorableText } from '#lib/import/storable-text.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { storableTextAside } from '#lib/readers/read-aside.ts';

const tooLarge = importProblemWords({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });

/** A text as it is sent. */
export const importedText = z
  .string()
  .refine((text) => Buffer.byteLength(text) < MAX_ARTICLE_BYTES, { error: tooLarge, abort: true })
  .transform((text): StorableText => ({ text, print: null }));

/** What each paragraph of a text is, as it is sent; none says that all of it is the story's own. */
export const importedKinds = z.array(blockKindSchema).max(MAX_PARAGRAPHS).default([]);

/**
 * The text as it is stored, made in a process of its own; or why it, or what was said of its
 * paragraphs, can't be stored, by the field that came in.
 */
export async function prepareText<
  Text extends StorableText,
  Input extends { text: Text; kinds: readonly BlockKind[] },
>(input: Input & { text: Text }, actor: { userId: string }): Promise<Result<Input>> {
  const read = await storableTextAside(actor.userId, input.text.text);
  if (read.ok) {
    const problem = problemOfKinds(input.kinds, read.value.text.split(PARAGRAPH_BREAK).length);
    if (problem !== null) {
      return refused({ code: 'invalid', problems: [{ path: ['kinds'], message: problem }] });
    }
    return ok({ ...input, text: { ...input.text, ...read.value } });
  }
  if (read.problem.code === 'busy') return refused({ code: 'too-much-at-once', retryAfterSeconds: 5 });
  const message = importProblemWords(read.problem);
  return refused({ code: 'invalid', problems: [{ path: ['text'], message }] });
}

/** The text and its print. Throws for one that was not prepared. */
export function preparedText({ text, print }: StorableText): {
  text: string;
  print: Uint8Array<ArrayBuffer>;
} {
  if (print === null) throw new Error('A text is stored as it was prepared.');
  return { text, print };
}
