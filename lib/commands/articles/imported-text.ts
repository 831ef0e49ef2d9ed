import { z } from 'zod';
import { blockKindSchema, problemOfKinds, type BlockKind, type MarkedText } from '#lib/domain/text/blocks.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { importProblemWords, type ImportProblem } from '#lib/import/problems.ts';
import { MAX_ARTICLE_BYTES, MAX_PARAGRAPHS } from '#lib/import/limits.ts';
import type { StorableText } from '#lib/import/storable-text.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { sentencesAside, storableTextAside } from '#lib/readers/read-aside.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { SentenceBounds } from '#lib/domain/versions/stated-sentences.ts';

const tooLarge = importProblemWords({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });

/** A text of an article as it is sent, or as it is stored, with its sentences. */
export interface ImportedText extends StorableText {
  sentences: SentenceBounds | null;
}

/** A text as it is sent. */
export const importedText = z
  .string()
  .refine((text) => Buffer.byteLength(text) < MAX_ARTICLE_BYTES, { error: tooLarge, abort: true })
  .transform((text): ImportedText => ({ text, print: null, sentences: null }));

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
  return notTaken(read.problem);
}

/** Why a text, or what it takes the place of, could not be read in the bounds there are. */
export function notTaken(problem: ImportProblem): { ok: false; refusal: Refusal } {
  if (problem.code === 'busy') return refused({ code: 'too-much-at-once', retryAfterSeconds: 5 });
  return refused({ code: 'invalid', problems: [{ path: ['text'], message: importProblemWords(problem) }] });
}

/** The text with its sentences, found in a process of its own; `before` is the text it takes the place of. */
export async function withSentences<
  Text extends ImportedText,
  Input extends { text: Text; kinds: readonly BlockKind[] },
>(
  input: Input & { text: Text },
  actor: { userId: string },
  { before, language }: { before: MarkedText | null; language: string },
): Promise<Result<Input>> {
  const text = { text: input.text.text, kinds: input.kinds };
  const found = await sentencesAside(actor.userId, { text, before, language: language || null });
  if (!found.ok) return notTaken(found.problem);
  return ok({ ...input, text: { ...input.text, sentences: found.value } });
}

/** The text, its print and its sentences. Throws for one that was not prepared. */
export function preparedText({ text, print, sentences }: ImportedText): {
  text: string;
  print: Uint8Array<ArrayBuffer>;
  sentences: SentenceBounds;
} {
  if (print === null || sentences === null) throw new Error('A text is stored as it was prepared.');
  return { text, print, sentences };
}
