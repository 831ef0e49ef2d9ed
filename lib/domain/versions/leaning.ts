import { beside, isBeside, isOfStory, isShort, mostBeside, nextOfStory, reads } from './beside.ts';
import { foldMarks } from './fold-marks.ts';
import { onceEach } from './once-each.ts';
import type { Frame, PlacedSentence, SentencedText } from './placed-sentences.ts';
import { capitalised, isNameless, isRemark, isVerdict, pointsBack, speaksOfSelf } from './pointing-back.ts';
import { speakersOf, turns } from './quotations.ts';

/** The front of a sentence that an abbreviation or a number was taken to end: “In Brown v.”, “Am 4.”, “2.” */
const broken = /(?:^|[\s"'(])(?:\p{L}|vs|\d{1,2})\.$/u;
const quoted = /"[\s)]*$/u;
const leadingIn = /[:：]["')]*$/u;
const listItem = /^(?:[•◦▪-] |\d{1,3}[.)](?: |$))/u;
const ended = /[.!?…。！？．।۔؟]["')\]]*$/u;
/** Who speaks in a transcript, before the first of what they say. */
const label = /^[^:：.!?。！？"]{1,60}[:：](?=\s|$)/u;
/** A word that no name begins with. */
const smallWord = /(?<![\p{L}\p{M}'])\p{Ll}/u;
/** A sentence about the one before it. */
const onTheOneBefore = /^["'([]*(?:this|that|which)(?:'s)?(?!\p{L})|^[([]/iu;
/** Who speaks in a paragraph that begins with a dash, as dialogue does in Russian or Spanish. */
const dialogue = /^- /u;
const saidInDialogue = / - \p{Ll}/u;
/** How many sentences that point back are passed on the way to the one they point to. */
const mostPointing = 12;

/** A sentence, or the front of one. */
type Part = Pick<PlacedSentence, 'start' | 'end' | 'folded'>;

/** True of a sentence that is all of its paragraph. */
function isAlone(text: SentencedText, at: number): boolean {
  return !isBeside(text, at, -1) && !isBeside(text, at, 1);
}

const isBackIn = onceEach((text: SentencedText) =>
  onceEach(({ folded }: PlacedSentence) => pointsBack(folded.text, text.language)),
);
const isOfSelfIn = onceEach((text: SentencedText) =>
  onceEach(({ folded }: PlacedSentence) => speaksOfSelf(folded.text, text.language)),
);
const isEnded = onceEach((sentence: PlacedSentence) => reads(sentence, ended) && !reads(sentence, leadingIn));

/** A paragraph of one sentence that no mark ends, as a subhead or a speaker's name above what they say. */
function isLine(text: SentencedText, at: number): boolean {
  const sentence = text.sentences[at];
  return (
    at > 0 &&
    sentence !== undefined &&
    isOfStory(sentence) &&
    sentence.kind !== 'STANDFIRST' &&
    isAlone(text, at) &&
    !isEnded(sentence) &&
    !reads(sentence, listItem)
  );
}

/** What leads in to a list, for a sentence in one of its items. */
function leadOfList(text: SentencedText, first: number): PlacedSentence | undefined {
  let at = first;
  for (let items = 0; items < mostBeside; items += 1) {
    at -= beside(text, at, -1).length;
    if (!reads(text.sentences[at], listItem)) return undefined;
    at -= 1;
    if (reads(text.sentences[at], leadingIn) || isLine(text, at)) return text.sentences[at];
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

/** The name with a colon before the first words of a paragraph. */
function labelOf(text: SentencedText, opening: PlacedSentence | undefined): Part | undefined {
  const name = opening && label.exec(text.indexed.text.slice(opening.start, opening.end))?.[0];
  if (!name) return undefined;
  return { start: opening.start, end: opening.start + name.length, folded: foldMarks(name) };
}

/** What goes for all the paragraphs below it: the nearest line above a sentence, or name before a paragraph, that is such. */
function nearestAbove(
  text: SentencedText,
  first: number,
  isSuch: (words: string) => boolean,
): Part | undefined {
  for (let at = first - 1; at >= Math.max(0, first - mostBeside); at -= 1) {
    if (isBeside(text, at, -1)) continue;
    const part = isLine(text, at) ? text.sentences[at] : labelOf(text, text.sentences[at]);
    if (part && isSuch(part.folded.text)) return part;
  }
  return undefined;
}

/** Who speaks in a paragraph of a transcript that goes on with what the one above began: “I took it.” */
function speaksAbove(
  text: SentencedText,
  first: number,
  row: readonly PlacedSentence[],
  opening: PlacedSentence | undefined,
): Part | undefined {
  if (labelOf(text, opening) || !row.some(isOfSelfIn(text))) return undefined;
  return nearestAbove(text, first, (words) => !smallWord.test(words) || leadingIn.test(words));
}

/** Who speaks in a paragraph of a transcript: the line above it, or the name before its first words. */
function speaksBefore(
  text: SentencedText,
  first: number,
  before: readonly PlacedSentence[],
): (Part | undefined)[] {
  const above = first - before.length - 1;
  return [isLine(text, above) ? text.sentences[above] : undefined, labelOf(text, before.at(-1))];
}

/** Whom or what the sentences of a row speak of without naming them: the nearest sentence before that does not either. */
function pointedTo(text: SentencedText, first: number): PlacedSentence | undefined {
  let at = nextOfStory(text, first, -1);
  for (let passed = 0; at !== null && passed < mostPointing; passed += 1) {
    const sentence = text.sentences[at];
    // A few words by themselves stand above a part of the story or below a picture.
    const isPassed = sentence && isAlone(text, at) && isShort([sentence]);
    if (sentence && !isPassed && !isBackIn(text)(sentence)) return sentence;
    at = nextOfStory(text, at, -1);
  }
  return undefined;
}

/** Before a sentence that names nobody, the names in the one before it. */
function namesBefore(text: SentencedText, first: number): Part | undefined {
  const { [first]: own, [nextOfStory(text, first, -1) ?? -1]: before } = text.sentences;
  if (!own || !before || !isNameless(own.folded.text)) return undefined;
  return { ...before, folded: foldMarks(capitalised(before.folded.text).join(' ')) };
}

/** True of a sentence behind others that says something of them: who said it, or whether it is so. */
function isAbout(next: PlacedSentence, row: readonly PlacedSentence[], language: string | null): boolean {
  return (
    isRemark(next.folded.text, language) ||
    reads(next, onTheOneBefore) ||
    (reads(row.at(-1), quoted) && isShort([next]))
  );
}

/** What says with others what these say, before them and behind them, each kind in its place. */
export interface SaidWith {
  /** Whom or what they speak of without naming it. */
  of: Part | undefined;
  /** Whom the sentence before them names, where they name nobody. */
  names: Part | undefined;
  /** True where they begin a paragraph, which mostly says anew whom it is about. */
  isOpening: boolean;
  before: readonly (Part | undefined)[];
  after: readonly (Part | undefined)[];
}

/**
 * What the sentences of a frame are said with, besides themselves. Before them: what leads in to them or to their list,
 * who speaks in their paragraph or, where it says I, above it, a line that says of all below it whether it is so, the
 * front of a sentence that was broken, a few words (“It is false.”), and before a few words whatever it is, the head of
 * a table too; of whom they speak where they don't name them; of a quotation over several sentences the one in which it
 * begins, and of one that says itself not whose it is, who does. Behind them: where a quotation ends, who said it, and a
 * few words about them. Where any of it reads otherwise, words that read the same may say something else.
 */
export function saidWith(text: SentencedText, { first, last }: Frame): SaidWith {
  const { sentences, language } = text;
  const row = sentences.slice(first, last + 1);
  const [before, after] = [beside(text, first, -1), beside(text, last, 1)];
  // Further ones mostly speak of what the first one names.
  const isBack = row.slice(0, 1).some(isBackIn(text));
  const lead = sentences[first - 1];
  const [beforeIt] = before;
  const leads =
    isShort(row) ||
    reads(lead, leadingIn) ||
    reads(beforeIt, broken) ||
    (beforeIt && isRemark(beforeIt.folded.text, language));
  const storyBefore = isBack ? nextOfStory(text, first, -1) : null;
  const opening = before.filter(turns);
  const isWithin = opening.length % 2 === 1;
  const isLeft = row.filter(turns).length % 2 === 1 ? !isWithin : isWithin;
  const speakers = speakersOf(text, first);
  const [next] = after;
  const paragraph = [...before.toReversed(), ...row, ...after];
  return {
    of: isBack ? pointedTo(text, first) : undefined,
    names: namesBefore(text, first),
    isOpening: before.length === 0,
    before: [
      isShort(row) ? headOfRows(text, first) : leadOfList(text, first),
      ...speaksBefore(text, first, before),
      isWithin ? undefined : speaksAbove(text, first, row, paragraph[0]),
      nearestAbove(text, first, isVerdict),
      speakers.before,
      isWithin ? opening[0] : undefined,
      leads ? lead : undefined,
      storyBefore === null ? undefined : sentences[storyBefore],
    ],
    after: [
      next && isAbout(next, row, language) ? next : undefined,
      isLeft ? after.find(turns) : undefined,
      speakers.after,
      ...(reads(paragraph[0], dialogue)
        ? [paragraph.find((each) => reads(each, saidInDialogue)), paragraph.at(-1)]
        : [undefined, undefined]),
    ],
  };
}

function isSame(one: Part | undefined, other: Part | undefined): boolean {
  return one?.folded.text === other?.folded.text;
}

/**
 * True where what a place is said with reads the same, but for marks, at another in the next text. What never said of
 * whom it speaks says it no worse below a new sentence.
 */
export function isSaidTheSame(was: SaidWith, is: SaidWith): boolean {
  return (
    (was.of === undefined || isSame(was.of, is.of)) &&
    (was.isOpening || isSame(was.names, is.names)) &&
    was.before.every((part, at) => isSame(part, is.before[at])) &&
    was.after.every((part, at) => isSame(part, is.after[at]))
  );
}
