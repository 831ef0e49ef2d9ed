import { segmenterFor } from '#lib/domain/text/segmenters.ts';
import { say, someFill, type Chance, type Draft, type DraftSentence, type Language } from './draft.ts';

/** What an edit is made of: the draft, the sentence it is about, and what chooses for it. */
interface Editing {
  draft: DraftSentence[][];
  /** The paragraph and the place in it of the sentence the edit is about. */
  paragraph: number;
  at: number;
  language: Language;
  /** Another language, of a translation. */
  foreign: Language;
  chance: Chance;
}

export type Edit = (editing: Editing) => Draft;

/** The ids of sentences that were not there before begin here. */
const firstNewId = 1_000;

const copyOf = (draft: Draft): DraftSentence[][] => draft.map((paragraph) => [...paragraph]);

function changing(change: (sentence: DraftSentence, editing: Editing) => Partial<DraftSentence>): Edit {
  return (editing) =>
    editing.draft.map((paragraph, index) =>
      paragraph.map((sentence, at) =>
        index === editing.paragraph && at === editing.at
          ? { ...sentence, ...change(sentence, editing) }
          : sentence,
      ),
    );
}

function otherThan<T>(chance: Chance, values: readonly T[], value: T): T {
  return chance.of(values.filter((other) => other !== value));
}

function newSentence({ language, chance }: Editing): DraftSentence {
  const template = chance.below(language.templates.length);
  const fill = someFill(language, chance);
  return { id: firstNewId, template, fill, text: say(language, template, 'sentence', fill) };
}

/** Another letter in the middle of the longest word of a name, as when a misspelling is put right. */
function respelt(name: string, names: readonly string[]): string {
  const letters = [...name];
  const other = [...names.join('')].find((letter) => /\p{L}/u.test(letter) && !letters.includes(letter));
  const middle = letters.length - 2;
  return letters.map((letter, at) => (at === middle ? (other ?? letter) : letter)).join('');
}

/** One word more, one less, or two that have changed places. */
function smallRewording(sentence: DraftSentence, { language, chance }: Editing): string {
  const words = [...segmenterFor(language.tag, 'word').segment(sentence.text)].map(({ segment }) => segment);
  const gap = language.tag === 'zh' ? '' : ' ';
  const inner = words.flatMap((word, at) =>
    at > 1 && at < words.length - 3 && /^\p{L}/u.test(word) ? [at] : [],
  );
  const at = chance.of(inner);
  if (chance.next() < 0.6) return words.toSpliced(at, 0, `${chance.of(language.inserted)}${gap}`).join('');
  if (chance.next() < 0.5) return words.toSpliced(at, gap === '' ? 1 : 2).join('');
  return words.toSpliced(at, 1, chance.of(language.inserted)).join('');
}

function otherMarks(text: string): string {
  const [open, close] = text.includes('«') ? '“”' : '«»';
  const quoted = text
    .replace(/[“„«]/u, open ?? '')
    .replace(/(?<=.)[”“»](?=[^”“»]*$)/u, (mark, at: number) => (at > 2 ? (close ?? '') : mark));
  const dashed = quoted.replaceAll('–', '—').replaceAll('’', "'");
  return dashed === text ? text.replaceAll('-', '‑') : dashed;
}

/** Every kind of edit, by what a person at a desk would call it. */
export const edits = {
  'paragraph moved': ({ draft, paragraph, chance }) => {
    const rest = draft.toSpliced(paragraph, 1);
    return rest.toSpliced(
      otherThan(chance, [...rest.keys(), rest.length], paragraph),
      0,
      draft[paragraph] ?? [],
    );
  },
  'paragraph split': ({ draft, paragraph, at }) => {
    const whole = draft[paragraph] ?? [];
    return draft.toSpliced(paragraph, 1, whole.slice(0, at + 1), whole.slice(at + 1));
  },
  'paragraphs merged': ({ draft, paragraph }) => {
    const first = Math.min(paragraph, draft.length - 2);
    return draft.toSpliced(first, 2, [...(draft[first] ?? []), ...(draft[first + 1] ?? [])]);
  },
  'sentence put in': (editing) => {
    const draft = copyOf(editing.draft);
    draft[editing.paragraph]?.splice(editing.at, 0, newSentence(editing));
    return draft;
  },
  'small rewording': changing((sentence, editing) => ({ text: smallRewording(sentence, editing) })),
  'large rewording': changing(({ template, fill }, { language }) => ({
    text: say(language, template, 'reworded', fill),
  })),
  'all reworded': ({ draft, language }) =>
    draft.map((sentences) =>
      sentences.map((sentence) => ({
        ...sentence,
        text: say(language, sentence.template, 'reworded', sentence.fill),
      })),
    ),
  'negation put in': changing(({ template, fill }, { language }) => ({
    text: say(language, template, 'negated', fill),
  })),
  'figure changed': changing(({ template, fill }, { language, chance }) => ({
    text: say(language, template, 'sentence', {
      ...fill,
      figure: chance.of([
        `${fill.figure}0`,
        `1${fill.figure}`,
        String(Number(fill.figure.replace(',', '')) + 1),
      ]),
    }),
  })),
  'name changed': changing(({ template, fill }, { language, chance }) => ({
    text: say(language, template, 'sentence', {
      ...fill,
      name: otherThan(chance, language.names, fill.name),
    }),
  })),
  'name respelt': changing(({ template, fill }, { language }) => ({
    text: say(language, template, 'sentence', { ...fill, name: respelt(fill.name, language.names) }),
  })),
  'sentence deleted': ({ draft, paragraph, at }) => {
    const rest = copyOf(draft);
    rest[paragraph]?.splice(at, 1);
    return rest;
  },
  'sentence repeated': ({ draft, paragraph, at, chance }) => {
    const more = copyOf(draft);
    const sentence = draft[paragraph]?.[at];
    const into = more[chance.below(more.length)];
    if (sentence) into?.splice(chance.below(into.length + 1), 0, { ...sentence, id: firstNewId });
    return more;
  },
  'marks changed': changing(({ text }) => ({ text: otherMarks(text), marksOnly: true })),
  'paragraph translated': ({ draft, paragraph, foreign }) =>
    draft.map((sentences, index) =>
      index === paragraph
        ? sentences.map((sentence) => ({
            ...sentence,
            text: say(foreign, sentence.template, 'sentence', sentence.fill),
          }))
        : sentences,
    ),
} as const satisfies Record<string, Edit>;

export type EditKind = keyof typeof edits | 'repeated sentence deleted';

/** The kinds of edits, one that needs a sentence standing twice before included. */
export const editKinds: readonly EditKind[] = [
  ...Object.keys(edits).filter(isEdit),
  'repeated sentence deleted',
];

function isEdit(kind: string): kind is keyof typeof edits {
  return kind in edits;
}
