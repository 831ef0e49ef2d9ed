import { createAnchor, type Anchor } from '#lib/domain/text/anchor.ts';
import type { BlockKind, MarkedText } from '#lib/domain/text/blocks.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import type { CarriedAnchor } from './carried-anchor.ts';
import { candidatesFor, isClear, leastScore } from './candidates.ts';
import { Likeness } from './likeness.ts';
import { imageOf, wordDifference, type DifferencePart } from './difference.ts';
import { isSaidTheSame, saidWith, type SaidWith } from './leaning.ts';
import { pairsInOrder, type Pair } from './in-order.ts';
import {
  frameOf,
  sentencedText,
  type Frame,
  type PlacedSentence,
  type SentencedText,
} from './placed-sentences.ts';
import { placeOfFrame, sameOffset, sentencePlaces, type FramePlace } from './same-sentences.ts';

/** How many sentences on each side of a passage may have become what stands in its place. */
const near = 3;

function lost(why: 'gone' | 'unclear', places: readonly (Anchor | null)[]): CarriedAnchor {
  return { state: 'ORPHANED', why, candidates: places.filter((place) => place !== null) };
}

interface Carrying {
  old: SentencedText;
  next: SentencedText;
  likeness: () => Likeness;
  /** True of sentences of the new text that did not stand in the old one. */
  isNew: (sentence: number) => boolean;
  /** Where sentences of the old text stand in the new one. */
  placesOf: (row: readonly PlacedSentence[]) => number[];
  /** Where the nearest unchanged sentences around an old place went, and thus what lies between. */
  between: (frame: Frame) => Frame | null;
}

function anchorOf(text: SentencedText, start: number, end: number): Anchor | null {
  const { indexed } = text;
  const anchor = createAnchor(indexed, indexed.toCodePoint(start), indexed.toCodePoint(end));
  return anchor.ok ? anchor.value : null;
}

function rowSpan({ sentences }: SentencedText, { first, last }: Frame): { start: number; end: number } {
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
}

function sameAnchor({ old, next }: Carrying, passage: Span, { first, last }: Frame, at: number) {
  const to = (from: number, place: number, offset: number): number => {
    const [before, after]: (PlacedSentence | undefined)[] = [old.sentences[from], next.sentences[place]];
    if (!before || !after) return 0;
    return after.start + sameOffset(before, after, offset - before.start);
  };
  const start = to(first, at, old.indexed.toUtf16(passage.start));
  return anchorOf(next, start, to(last, at + last - first, old.indexed.toUtf16(passage.end)));
}

/** The part of a row of new sentences that the passage's words went to; all of it where the passage was all. */
function candidateAnchor({ old, next }: Carrying, passage: Span, frame: Frame, row: Frame): Anchor | null {
  const [before, after] = [rowSpan(old, frame), rowSpan(next, row)];
  const [from, to] = [old.indexed.toUtf16(passage.start), old.indexed.toUtf16(passage.end)];
  const [isFirst, isLast] = [from <= before.start, to >= before.end];
  if (isFirst && isLast) return anchorOf(next, after.start, after.end);
  const difference = wordDifference(
    old.indexed.text.slice(before.start, before.end),
    next.indexed.text.slice(after.start, after.end),
    old.language,
  );
  const image = imageOf(difference, from - before.start, to - before.start);
  if (!image) return null;
  return anchorOf(
    next,
    isFirst ? after.start : after.start + image.start,
    isLast ? after.end : after.start + image.end,
  );
}

/** A headline says again what the story does, and a caption too: reworded, the one never became the other. */
function sortOf(kind: BlockKind | undefined): 'headline' | 'caption' | 'story' {
  if (kind === 'HEADLINE') return 'headline';
  return kind === 'CAPTION' ? 'caption' : 'story';
}

function isOfOneSort(one: PlacedSentence | undefined, other: PlacedSentence | undefined): boolean {
  return sortOf(one?.kind) === sortOf(other?.kind);
}

/** How the sentences around a passage became those around its candidate. */
function differenceAround({ old, next }: Carrying, frame: Frame, row: Frame | undefined): DifferencePart[] {
  const textIn = (text: SentencedText, of: Frame) => {
    const { start, end } = rowSpan(text, of);
    return text.indexed.text.slice(start, end);
  };
  return row ? wordDifference(textIn(old, frame), textIn(next, row), old.language) : [];
}

/** The sentences near a passage that the new text does not have either. */
function goneBeside({ old, placesOf }: Carrying, { first, last }: Frame): PlacedSentence[] {
  return [
    ...old.sentences.slice(Math.max(0, first - near), first),
    ...old.sentences.slice(last + 1, last + 1 + near),
  ].filter((sentence) => placesOf([sentence]).length === 0);
}

function changed(carrying: Carrying, passage: Span, frame: Frame): CarriedAnchor {
  const { old, next, likeness, isNew, placesOf, between } = carrying;
  const { start, end } = rowSpan(old, frame);
  const places = old.sentences.slice(frame.first, frame.last + 1).flatMap((sentence) => placesOf([sentence]));
  const besideIt = goneBeside(carrying, frame).map((each) => likeness().of(each.folded.text));
  const candidates = candidatesFor(likeness(), {
    passage: old.indexed.text.slice(start, end),
    length: frame.last - frame.first + 1,
    between: between(frame),
    own: places,
    isAnothers: (at) => besideIt.some((each) => each.to(at, at) >= leastScore),
    isFree: (at) =>
      (isNew(at) && isOfOneSort(old.sentences[frame.first], next.sentences[at])) || places.includes(at),
  });
  const anchors = candidates.map((row) => candidateAnchor(carrying, passage, frame, row));
  const candidate = anchors[0] ?? null;
  if (!candidate) return lost('gone', []);
  if (!isClear(candidates)) return lost('unclear', anchors);
  const own = wordDifference(old.indexed.slice(passage.start, passage.end), candidate.exact, old.language);
  const isSame = own.every(({ kind }) => kind === 'same');
  // What changed is beside the passage then, be it one word that denies it.
  const difference = isSame ? differenceAround(carrying, frame, candidates[0]) : own;
  return { state: 'CHANGED', candidate, score: candidates[0]?.score ?? 0, difference };
}

/** How what a passage is said with became something else, around the passage, which reads the same. */
function differenceBeside(
  { old, next }: Carrying,
  passage: string,
  was: SaidWith,
  is: SaidWith,
): DifferencePart[] {
  const textOf = ({ indexed }: SentencedText, part: SaidWith['before'][number]) =>
    part ? `${indexed.text.slice(part.start, part.end)} ` : '';
  const shown = new Set<string>();
  const beside = (before: SaidWith['before'], after: SaidWith['before']) =>
    before.flatMap((part, at) => {
      const texts = [textOf(old, part), textOf(next, after[at])] as const;
      // One sentence may be there for several reasons.
      const key = texts.join('\n');
      if (shown.has(key)) return [];
      shown.add(key);
      return wordDifference(...texts, old.language);
    });
  return [
    ...beside([was.of, was.names, ...was.before], [is.of, is.names, ...is.before]),
    { kind: 'same', text: `${passage} ` },
    ...beside(was.after, is.after),
  ];
}

/** The unchanged sentences nearest to an old place on both sides, and what is between the places they went to. */
function betweenIn(stayed: ReadonlyMap<number, number>, old: SentencedText, next: SentencedText) {
  return ({ first, last }: Frame): Frame | null => {
    let [before, after] = [first - 1, last + 1];
    while (before >= 0 && !stayed.has(before)) before -= 1;
    while (after < old.sentences.length && !stayed.has(after)) after += 1;
    const from = (stayed.get(before) ?? -1) + 1;
    const to = (stayed.get(after) ?? next.sentences.length) - 1;
    // A gap much longer than what stood there says nothing of where it went.
    return from <= to && to - from <= (after - before) * 2 ? { first: from, last: to } : null;
  };
}

/**
 * Carries passages over from one text of an article to the next, in the order given. `ANCHORED` and `MOVED` are for
 * passages that read the same in sentences that read the same, but for the kind of dashes and quotation marks, that are
 * said with the same (`saidWith`), and that stand there alone or are told from their like by the sentences around. All else a person decides. Never refuses;
 * passages (code points, end exclusive) that the old text does not hold are `gone`. 300 on 10,000 words take well under
 * a second. Source: domain.md, "Anchor".
 */
export function carryOver(
  before: string | MarkedText,
  passages: readonly Span[],
  after: string | MarkedText,
  language: string | null,
): CarriedAnchor[] {
  const [old, next] = [sentencedText(before, language), sentencedText(after, language)];
  const [oldPlaces, nextPlaces] = [sentencePlaces(old), sentencePlaces(next)];
  const placeOf = (frame: Frame): FramePlace => placeOfFrame(old, oldPlaces, next, nextPlaces, frame);
  const single = old.sentences.flatMap((_, at): Pair[] => {
    const place = placeOf({ first: at, last: at });
    return place.found === 'once' ? [{ from: at, to: place.at }] : [];
  });
  const stayed = new Map([...pairsInOrder(single)].map(({ from, to }) => [from, to]));
  const known = next.sentences.map((sentence) => oldPlaces.placesOf([sentence]).length > 0);
  const isNew = (at: number): boolean => known[at] === false;
  let likeness: Likeness | undefined;
  const likenessOfAll = () =>
    (likeness ??= new Likeness(
      next.sentences.map(({ folded }) => folded.text),
      isNew,
    ));
  const carrying: Carrying = {
    old,
    next,
    likeness: likenessOfAll,
    isNew,
    placesOf: (row) => nextPlaces.placesOf(row),
    between: betweenIn(stayed, old, next),
  };
  return passages.map((passage): CarriedAnchor => {
    const frame = frameOf(old, passage);
    if (!frame) return lost('gone', []);
    const place = placeOf(frame);
    if (place.found === 'several') {
      return lost(
        'unclear',
        place.places.map((at) => sameAnchor(carrying, passage, frame, at)),
      );
    }
    if (place.found === 'not') return changed(carrying, passage, frame);
    const anchor = sameAnchor(carrying, passage, frame, place.at);
    if (!anchor) return lost('gone', []);
    const was = saidWith(old, frame);
    const is = saidWith(next, { first: place.at, last: place.at + frame.last - frame.first });
    if (!isSaidTheSame(was, is)) {
      return {
        state: 'CHANGED',
        candidate: anchor,
        score: 1,
        difference: differenceBeside(carrying, anchor.exact, was, is),
      };
    }
    return { state: stayed.get(frame.first) === place.at ? 'ANCHORED' : 'MOVED', anchor };
  });
}
