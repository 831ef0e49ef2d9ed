import { z } from 'zod';
import { codePointLength, indexText, type IndexedText } from './code-points.ts';
import { isGraphemeBoundary, snapToGraphemes, trimSpan } from './graphemes.ts';

/** How many code points of the text around a passage its quote selector keeps on each side. */
export const CONTEXT_LENGTH = 32;
/** The longest passage one claim may stand on, in code points. */
export const MAX_PASSAGE_LENGTH = 10_000;

const offset = z.number().int().nonnegative();
const context = z.string().refine((text) => codePointLength(text) <= CONTEXT_LENGTH, {
  message: `The words around a passage may be ${CONTEXT_LENGTH} characters at most.`,
});

/**
 * Where a claim stands in one version of a text: W3C Web Annotation TextPositionSelector (`start`, `end`: code
 * points, 0-based, end exclusive, never inside a grapheme) and TextQuoteSelector (`exact`, `prefix`, `suffix`).
 */
export const anchorSchema = z
  .strictObject({ start: offset, end: offset, exact: z.string().min(1), prefix: context, suffix: context })
  .refine((anchor) => anchor.end - anchor.start === codePointLength(anchor.exact), {
    message: 'The passage is not as long as its position says.',
  })
  .refine((anchor) => anchor.end - anchor.start <= MAX_PASSAGE_LENGTH, {
    message: `A passage may be ${MAX_PASSAGE_LENGTH} characters at most.`,
  });

export type Anchor = z.infer<typeof anchorSchema>;

export type AnchorProblem = 'empty' | 'out-of-range' | 'too-long';

export type AnchorResult = { ok: true; value: Anchor } | { ok: false; problem: AnchorProblem };

const problemWords = {
  empty: 'Select at least one word.',
  'out-of-range': 'The selection lies outside the article. Select the passage again.',
  'too-long': `A passage may be ${MAX_PASSAGE_LENGTH.toLocaleString('en')} characters at most. Select less.`,
} as const satisfies Record<AnchorProblem, string>;

/** One sentence a person can act on. */
export function anchorProblemWords(problem: AnchorProblem): string {
  return problemWords[problem];
}

function anchorAt(text: IndexedText, start: number, end: number): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, Math.min(text.length, end + CONTEXT_LENGTH)),
  };
}

/**
 * The anchor of a selection given in code points: widened to whole graphemes, without white space at its ends.
 * Refuses offsets that are not whole numbers inside the text (`out-of-range`), a selection of nothing or of
 * white space (`empty`) and one above MAX_PASSAGE_LENGTH (`too-long`).
 */
export function createAnchor(text: string | IndexedText, start: number, end: number): AnchorResult {
  const indexed = indexText(text);
  const inRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= indexed.length;
  if (!inRange || start > end) return { ok: false, problem: 'out-of-range' };
  if (start === end) return { ok: false, problem: 'empty' };
  const span = trimSpan(indexed, snapToGraphemes(indexed, { start, end }));
  if (span.start === span.end) return { ok: false, problem: 'empty' };
  if (span.end - span.start > MAX_PASSAGE_LENGTH) return { ok: false, problem: 'too-long' };
  return { ok: true, value: anchorAt(indexed, span.start, span.end) };
}

/**
 * True when the anchor's position and quote both name the same passage of this text.
 * @internal Tests hold anchors against their text by it.
 */
export function verifyAnchor(text: string | IndexedText, anchor: Anchor): boolean {
  const indexed = indexText(text);
  const { start, end } = anchor;
  if (start < 0 || start >= end || end > indexed.length) return false;
  const there = anchorAt(indexed, start, end);
  return (
    there.exact === anchor.exact &&
    there.prefix === anchor.prefix &&
    there.suffix === anchor.suffix &&
    isGraphemeBoundary(indexed, start) &&
    isGraphemeBoundary(indexed, end)
  );
}
