import { wordCount } from '#lib/domain/corroboration/copies/text-print.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import type { Frame, PlacedSentence, SentencedText } from './placed-sentences.ts';

/** Fewer words (characters, where a script writes no spaces) say what the sentences around make of them: “He denied it.” */
export const wordsOfItsOwn = 6;

/** The front of a sentence that an abbreviation or a number was taken to end: “In Brown v.”, “Am 4.”, “2.” */
const broken = /(?:^|[\s"'(])(?:\p{L}|vs|\d{1,2})\.$/u;
const leadingIn = /[:：]["')]*$/u;
const quoted = /"[\s)]*$/u;
const listItem = /^(?:[•◦▪-] |\d{1,3}[.)](?: |$))/u;

function reads(sentence: PlacedSentence | undefined, pattern: RegExp): boolean {
  return sentence !== undefined && pattern.test(sentence.folded.text);
}

function isShort(sentences: readonly PlacedSentence[]): boolean {
  return sentences.reduce((sum, { folded }) => sum + wordCount(folded.text), 0) < wordsOfItsOwn;
}

/** True where a quotation that begins in this sentence does not end in it, or the other way round. */
function turns({ folded }: PlacedSentence): boolean {
  return folded.text.split('"').length % 2 === 0;
}

/** Of how many sentences of a paragraph it is known whether they stand in a quotation. */
const mostBeside = 60;

/** The sentences before (`step` -1) or after one in its paragraph, the nearest first. */
function beside({ indexed, sentences }: SentencedText, at: number, step: 1 | -1): PlacedSentence[] {
  const found: PlacedSentence[] = [];
  for (let here = sentences[at]; here && found.length < mostBeside; here = found.at(-1)) {
    const there = sentences[at + step * (found.length + 1)];
    if (!there) break;
    const gap = indexed.text.slice(Math.min(here.end, there.end), Math.max(here.start, there.start));
    if (gap.includes(PARAGRAPH_BREAK)) break;
    found.push(there);
  }
  return found;
}

/** What leads in to a list with a colon, for a sentence in one of its items. */
function leadOfList(text: SentencedText, first: number): PlacedSentence | undefined {
  let at = first;
  for (let items = 0; items < mostBeside; items += 1) {
    at -= beside(text, at, -1).length;
    if (!reads(text.sentences[at], listItem)) return undefined;
    at -= 1;
    if (reads(text.sentences[at], leadingIn)) return text.sentences[at];
  }
  return undefined;
}

/** The first of the few words in a row before others: the head of a table for one of its rows. */
function headOfRows({ sentences }: SentencedText, first: number): PlacedSentence | undefined {
  let at = first;
  for (let before = sentences[at - 1]; before && isShort([before]); before = sentences[at - 1]) {
    if (first - at === mostBeside) break;
    at -= 1;
  }
  return at === first ? undefined : sentences[at];
}

/** The sentences that say with others what these say: three before them, two behind. */
export type SaidWith = readonly (PlacedSentence | undefined)[];

/**
 * What the sentences of a frame are said with, besides themselves: what leads in to them or to their list with a colon,
 * the front of a sentence that was broken, and before a few words whatever it is, the head of a table too; of a quotation over several sentences those in which
 * it begins and ends, as these say whose it is; behind one, a few words. Where any of it reads otherwise, words that read
 * the same may say something else.
 */
export function saidWith(text: SentencedText, { first, last }: Frame): SaidWith {
  const { sentences } = text;
  const row = sentences.slice(first, last + 1);
  const [before, after] = [beside(text, first, -1), beside(text, last, 1)];
  const lead = sentences[first - 1];
  const leads = isShort(row) || reads(lead, leadingIn) || reads(before[0], broken);
  const opening = before.filter(turns);
  const isWithin = opening.length % 2 === 1;
  const isLeft = row.filter(turns).length % 2 === 1 ? !isWithin : isWithin;
  const [next] = after;
  return [
    isShort(row) ? headOfRows(text, first) : leadOfList(text, first),
    isWithin ? opening[0] : undefined,
    leads ? lead : undefined,
    next && reads(row.at(-1), quoted) && isShort([next]) ? next : undefined,
    isLeft ? after.find(turns) : undefined,
  ];
}

/** True where what two places are said with reads the same, but for marks. */
export function isSaidTheSame(one: SaidWith, other: SaidWith): boolean {
  return one.every((sentence, at) => sentence?.folded.text === other[at]?.folded.text);
}
