import type { Span } from '#lib/domain/text/graphemes.ts';
import { numbers } from '#testing/numbers.ts';
import {
  chanceOf,
  languages,
  someDraft,
  write,
  type Chance,
  type Draft,
  type DraftSentence,
  type Language,
  type WrittenDraft,
} from './draft.ts';
import { editKinds, edits, type EditKind } from './edits.ts';

/** A claim's passage in an old draft, and what is right in the new one. */
export interface MarkedPassage {
  passage: Span;
  /** The passage reads as it did, at `place`; was changed, and is within `place`; or is no more. */
  truth: { is: 'unchanged' | 'changed'; place: Span } | { is: 'gone' };
  /** The passage is of the sentence the edit was about. */
  isTarget: boolean;
}

export interface EditedDraft {
  kind: EditKind;
  language: string;
  before: string;
  after: string;
  passages: MarkedPassage[];
}

interface DraftPassage {
  ids: number[];
  /** Code points from the start of the first sentence, and from the start of the last. */
  start: number;
  end: number;
}

/** From the start of one word to the end of another, inside a sentence. */
function partOf({ text }: DraftSentence, language: Language, chance: Chance): { start: number; end: number } {
  const words = [...new Intl.Segmenter(language.tag, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({
      start: [...text.slice(0, index)].length,
      end: [...text.slice(0, index + segment.length)].length,
    }));
  const first = chance.below(Math.ceil(words.length / 2));
  const last = Math.min(words.length - 1, first + 3 + chance.below(words.length));
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? [...text].length };
}

/** One passage of each sentence, whole or a part of it, and one from a paragraph into the next. */
function somePassages(draft: Draft, language: Language, chance: Chance): DraftPassage[] {
  const single = draft.flat().map((sentence) => {
    const whole = { start: 0, end: [...sentence.text].length };
    return { ids: [sentence.id], ...(chance.next() < 0.5 ? whole : partOf(sentence, language, chance)) };
  });
  const at = chance.below(draft.length - 1);
  const [from, into] = [draft[at]?.at(-1), draft[at + 1]?.[0]];
  if (!from || !into) return single;
  const [start, end] = [partOf(from, language, chance).start, partOf(into, language, chance).end];
  return [...single, { ids: [from.id, into.id], start, end }];
}

function spanIn({ places }: WrittenDraft, { ids, start, end }: DraftPassage): Span {
  const [first, last] = [places.get(ids[0] ?? -1), places.get(ids.at(-1) ?? -1)];
  return { start: (first?.start ?? 0) + start, end: (last?.start ?? 0) + end };
}

/** Where texts stand in a row, by the first of them. */
function rowsOf(sentences: readonly DraftSentence[], texts: readonly (string | undefined)[]): number[] {
  return [...sentences.keys()].filter((at) =>
    texts.every((text, offset) => sentences[at + offset]?.text === text),
  );
}

function truthOf(
  passage: DraftPassage,
  old: Draft,
  next: Draft,
  written: WrittenDraft,
): MarkedPassage['truth'] {
  const [before, after] = [old.flat(), next.flat()];
  const texts = passage.ids.map((id) => before.find((other) => other.id === id)?.text);
  const at = after.findIndex(({ id }) => id === passage.ids[0]);
  const stays = passage.ids.every((id, offset) => {
    const sentence = after[at + offset];
    return sentence?.id === id && (sentence.text === texts[offset] || sentence.marksOnly);
  });
  if (at !== -1 && stays) return { is: 'unchanged', place: spanIn(written, passage) };
  const [row, ...others] = rowsOf(after, texts);
  if (row !== undefined && others.length === 0 && rowsOf(before, texts).length === 1) {
    const ids = passage.ids.map((_, offset) => after[row + offset]?.id ?? -1);
    return { is: 'unchanged', place: spanIn(written, { ...passage, ids }) };
  }
  const places = passage.ids.flatMap((id) => written.places.get(id) ?? []);
  if (places.length < passage.ids.length) return { is: 'gone' };
  const [start, end] = [
    Math.min(...places.map((each) => each.start)),
    Math.max(...places.map((each) => each.end)),
  ];
  return { is: 'changed', place: { start, end } };
}

function edited(kind: EditKind, language: Language, foreign: Language, chance: Chance): EditedDraft {
  const first = someDraft(language, chance);
  const paragraph = chance.below(first.length);
  const at = chance.below(first[paragraph]?.length ?? 0);
  const target = first[paragraph]?.[at]?.id ?? 0;
  const editing = { draft: first, paragraph, at, language, foreign, chance };
  const isUndone = kind === 'repeated sentence deleted';
  const changed = edits[isUndone ? 'sentence repeated' : kind](editing);
  // The sentence that stood twice loses one of the two, whichever.
  const [lost, stays] = chance.next() < 0.5 ? [target, 1_000] : [1_000, target];
  const [old, next] = isUndone
    ? [changed, changed.map((sentences) => sentences.filter(({ id }) => id !== lost))]
    : [first, changed];
  const [before, after] = [write(old, language), write(next, language)];
  return {
    kind,
    language: language.tag,
    before: before.text,
    after: after.text,
    passages: somePassages(old, language, chance).map((passage) => ({
      passage: spanIn(before, passage),
      truth: truthOf(passage, old, next, after),
      isTarget: passage.ids.some((id) => id === target || (isUndone && id === stays)),
    })),
  };
}

/** `each` edits of every kind in every language, the same for the same `seed`. */
export function editedDrafts(seed: number, each: number): EditedDraft[] {
  const all = languages();
  const chance = chanceOf(numbers(seed));
  return all.flatMap((language) =>
    editKinds.flatMap((kind) =>
      Array.from({ length: each }, () =>
        edited(kind, language, chance.of(all.filter(({ tag }) => tag !== language.tag)), chance),
      ),
    ),
  );
}
