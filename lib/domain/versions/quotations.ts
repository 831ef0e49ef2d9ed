import { beside, nextOfStory } from './beside.ts';
import { onceEach } from './once-each.ts';
import type { PlacedSentence, SentencedText } from './placed-sentences.ts';

/** How many quotations one after another are passed on the way to who says them. */
const mostPassed = 12;

/** Single quotation marks, as against apostrophes: before a letter at a beginning, and behind a mark at an end. */
const singles = /(?<=^|[\s("])'(?=\p{L})|(?<=[.,!?…])'(?=[\s)"]|$)/gu;

/** What a sentence reads with all its quotation marks double. */
const marked = onceEach(({ folded }: PlacedSentence) => folded.text.replace(singles, '"'));

/** True where a quotation that begins in this sentence does not end in it, or the other way round. */
export const turns = onceEach((sentence: PlacedSentence) => marked(sentence).split('"').length % 2 === 0);

/** The sentences of one paragraph that a quotation goes over, by their places. */
interface Quotation {
  first: number;
  last: number;
  /** True where all of it stands within quotation marks, so that it says itself not whose words it is. */
  isBare: boolean;
}

function findQuotation(text: SentencedText, at: number): Quotation {
  const { sentences } = text;
  const [before, after] = [beside(text, at, -1), beside(text, at, 1)];
  const opening = before.filter(turns);
  const isWithin = opening.length % 2 === 1;
  const first = isWithin ? at - before.findIndex(turns) - 1 : at;
  const here = sentences[at];
  const isLeft = here && turns(here) ? !isWithin : isWithin;
  const closing = isLeft ? after.findIndex(turns) : -1;
  const last = at + closing + 1;
  const words = sentences
    .slice(first, last + 1)
    .map(marked)
    .join(' ');
  const isQuoted = words.includes('"');
  return { first, last, isBare: isQuoted && !/\p{L}/u.test(words.replace(/"[^"]*(?:"|$)/gu, '')) };
}

const quotationsOf = onceEach<SentencedText, Map<number, Quotation>>(() => new Map());

function quotationAt(text: SentencedText, at: number): Quotation {
  const known = quotationsOf(text);
  const quotation = known.get(at) ?? findQuotation(text, at);
  known.set(at, quotation);
  return quotation;
}

/**
 * The sentences that say whose words a bare quotation is: the nearest before it and behind it that are no bare quotation
 * themselves; behind it none that begins with one, which is said of that. Both undefined where the sentence at this place is in no bare quotation.
 */
export function speakersOf(
  text: SentencedText,
  at: number,
): { before: PlacedSentence | undefined; after: PlacedSentence | undefined } {
  const { sentences } = text;
  const own = quotationAt(text, at);
  if (!own.isBare) return { before: undefined, after: undefined };
  const from = (start: number, step: 1 | -1): number | null => {
    let place = nextOfStory(text, start, step);
    for (let passed = 0; place !== null && passed < mostPassed; passed += 1) {
      const next = quotationAt(text, place);
      if (!next.isBare) return step === 1 ? place : next.first;
      place = nextOfStory(text, step === 1 ? next.last : next.first, step);
    }
    return null;
  };
  const [before, behind] = [from(own.first, -1), from(own.last, 1)];
  const after = behind === null ? undefined : sentences[behind];
  return {
    before: before === null ? undefined : sentences[before],
    after: after && marked(after).startsWith('"') ? undefined : after,
  };
}
