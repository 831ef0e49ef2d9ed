import { z } from 'zod';
import { anchorProblemWords, createAnchor, type Anchor } from '#lib/domain/text/anchor.ts';
import type { IndexedText } from '#lib/domain/text/code-points.ts';
import { locateAnchor } from '#lib/domain/text/locate-anchor.ts';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { findingsElsewhereSchema } from './findings-elsewhere.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';

/** The most characters each text of a claim may have, and the most of what it has several of. */
export const claimLimits = { statement: 2000, tag: 60, tags: 30, reason: 2000 } as const;
/** The most claims of one import: a page of the annotations that we write. */
export const mostImported = 1000;

/** What a file says of one claim, as it says it; empty where it says nothing. */
export interface SaidOfClaim {
  /** Its place in the file, as a person counts: the row of a table, the how manieth of a list. */
  row: number;
  statement: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  importance: string;
  tags: readonly string[];
  confirmation: string;
  confidence: string;
  reason: string;
  overrideNote: string;
}

/** The status a claim was given elsewhere, with its reason; `null` where it was given none. */
export const statusElsewhereSchema = z
  .strictObject({
    confirmation: confirmationSchema,
    confidence: confidenceSchema.nullable(),
    reason: z.string(),
    overrideNote: z.string(),
  })
  .nullable();
export type StatusElsewhere = z.infer<typeof statusElsewhereSchema>;

/** A claim of a file on its passage here. */
export const importableClaimSchema = z.object({
  row: z.int(),
  statement: z.string(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  importance: importanceSchema,
  tags: z.array(z.string()),
  status: statusElsewhereSchema,
  /** What was found on it there; `null` where its format does not say. */
  findings: findingsElsewhereSchema.nullable(),
  /** What was not taken as the file has it, in sentences. */
  remarks: z.array(z.string()),
});
export type ImportableClaim = z.infer<typeof importableClaimSchema>;

/** A claim of a file that can't be imported, and why, in a sentence. */
export const refusedClaimSchema = z.object({ row: z.int(), what: z.string(), why: z.string() });
export type RefusedClaim = z.infer<typeof refusedClaimSchema>;

type Placed = { ok: true; anchor: Anchor; remarks: string[] } | { ok: false; why: string };

const longestShown = 80;

function shown(text: string): string {
  const signs = [...text];
  return signs.length <= longestShown ? text : `${signs.slice(0, longestShown).join('')}…`;
}

function timesIn(text: string, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at !== -1 && times < 100; at = text.indexOf(words, at + 1)) times += 1;
  return times;
}

/** Other programs break lines, part words and cut what is around a passage as they like. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

/** True where what the file has around the passage is around it here, as far as both go. */
function readsSameAround(anchor: Anchor, { prefix, suffix }: SaidOfClaim): boolean {
  const [before, after] = [lettersOf(prefix), lettersOf(suffix)];
  const [left, right] = [lettersOf(anchor.prefix), lettersOf(anchor.suffix)];
  return (
    (before.endsWith(left) || left.endsWith(before)) && (after.startsWith(right) || right.startsWith(after))
  );
}

function remarksAround(text: IndexedText, anchor: Anchor, said: SaidOfClaim): string[] {
  if (readsSameAround(anchor, said)) return [];
  return timesIn(text.text, anchor.exact) > 1
    ? [
        'Its words stand more than once in the article, and nowhere beside what the file has around them. Check where it stands.',
      ]
    : ['What stands beside its words is not what the file has there. Check that they say the same here.'];
}

function placedByWords(text: IndexedText, said: SaidOfClaim, exact: string): Placed | null {
  const { prefix, suffix, start } = said;
  const anchor = locateAnchor(text, { exact, prefix, suffix, ...(start !== null && { start }) });
  if (!anchor) return null;
  const known = prefix !== '' || suffix !== '' || start !== null;
  const times = known ? 1 : timesIn(text.text, exact);
  return {
    ok: true,
    anchor,
    remarks: [
      ...remarksAround(text, anchor, said),
      ...(times > 1 ? ['Its words stand more than once in the article; it is put on the first.'] : []),
      ...(start !== null && start !== anchor.start
        ? ['It stands at another place than the file says, found by its words.']
        : []),
    ],
  };
}

/**
 * Where a claim of a file stands in this text: at its position, where the text has its words there; else where its words
 * are, by what is around them; without words by its position alone; without either where its statement stands word for
 * word. Source: domain.md, "Anchor".
 */
function placed(text: IndexedText, said: SaidOfClaim): Placed {
  const { start, end } = said;
  const exact = said.exact.trim();
  if (exact !== '') {
    if (start !== null && end !== null && text.slice(start, end) === said.exact) {
      const there = createAnchor(text, start, end);
      if (there.ok) return { ok: true, anchor: there.value, remarks: remarksAround(text, there.value, said) };
    }
    // Other programs break lines and part words as they like.
    for (const words of [exact, normaliseText(exact), exact.replace(/\s+/gu, ' ').normalize('NFC')]) {
      const found = placedByWords(text, said, words);
      if (found) return found;
    }
    return {
      ok: false,
      why: `The article does not have its words: “${shown(exact.replace(/\s+/gu, ' '))}”.`,
    };
  }
  if (start !== null && end !== null) {
    const there = createAnchor(text, start, end);
    return there.ok
      ? {
          ok: true,
          anchor: there.value,
          remarks: ['It is put at its position alone: the file has no words for it.'],
        }
      : { ok: false, why: placeWords[there.problem] };
  }
  return (
    placedByWords(text, said, said.statement) ?? {
      ok: false,
      why: 'The file does not say where in the article it stands, and the article does not have its statement word for word.',
    }
  );
}

const placeWords = {
  empty: 'There are no words at its position.',
  'out-of-range': 'Its position lies outside the article.',
  'too-long': anchorProblemWords('too-long'),
} as const;

function tooLong(said: SaidOfClaim): string | null {
  const { statement, tag, tags, reason } = claimLimits;
  const over = (what: string, text: string, limit: number) =>
    text.length > limit
      ? `Its ${what} has ${text.length.toLocaleString('en')} characters; at most ${limit.toLocaleString('en')} fit.`
      : null;
  return (
    over('statement', said.statement, statement) ??
    over('reason', said.reason, reason) ??
    over('note', said.overrideNote, reason) ??
    said.tags.map((each) => over('tag', each, tag)).find((why) => why !== null) ??
    (said.tags.length > tags ? `It has ${said.tags.length} tags; at most ${tags} fit.` : null)
  );
}

function codeOf(word: string): string {
  return word.trim().toUpperCase().replaceAll(' ', '_');
}

/** A word of a closed list, or nothing and a remark where it is none of it. */
function oneOf<V extends string>(
  schema: z.ZodType<V>,
  word: string,
  otherwise: string,
): { value: V | null; remarks: string[] } {
  if (word.trim() === '') return { value: null, remarks: [] };
  const parsed = schema.safeParse(codeOf(word));
  if (parsed.success) return { value: parsed.data, remarks: [] };
  return { value: null, remarks: [`“${shown(word.trim())}” ${otherwise}`] };
}

/** What a claim of a file becomes here, or why it can't be imported. Nothing of the file is taken for more than it says. */
export function claimFromElsewhere(
  text: IndexedText,
  said: SaidOfClaim,
): { ok: true; claim: ImportableClaim } | { ok: false; refused: RefusedClaim } {
  const no = (why: string) =>
    ({
      ok: false,
      refused: { row: said.row, what: shown(said.statement || said.exact.trim()), why },
    }) as const;
  if (said.statement === '') return no('It has no statement.');
  const long = tooLong(said);
  if (long !== null) return no(long);
  const place = placed(text, said);
  if (!place.ok) return no(place.why);
  const importance = oneOf(importanceSchema, said.importance, 'is no importance here; it becomes normal.');
  const confirmation = oneOf(
    confirmationSchema,
    said.confirmation,
    'is no status here; it stays unverified.',
  );
  const confidence = oneOf(confidenceSchema, said.confidence, 'is no confidence here; it is left out.');
  const { start, end, exact } = place.anchor;
  const set = confirmation.value !== null && (confirmation.value !== 'UNVERIFIED' || said.reason !== '');
  return {
    ok: true,
    claim: {
      row: said.row,
      statement: said.statement,
      ...{ start, end, exact },
      importance: importance.value ?? 'NORMAL',
      tags: [...said.tags],
      findings: null,
      status:
        set && confirmation.value !== null
          ? {
              confirmation: confirmation.value,
              confidence: confidence.value,
              reason: said.reason,
              overrideNote: said.overrideNote,
            }
          : null,
      remarks: [...place.remarks, ...importance.remarks, ...confirmation.remarks, ...confidence.remarks],
    },
  };
}
