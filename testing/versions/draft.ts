import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { codePointLength } from '#lib/domain/text/code-points.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';

const folder = 'testing/versions';

/** The rows of a table of this folder, without its head. */
export function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

/** What is said of some name, figure and place, in three ways of which the second says the opposite. */
export type Form = 'sentence' | 'negated' | 'reworded';

type Template = Record<Form, string>;

export interface Language {
  tag: string;
  templates: Template[];
  names: string[];
  places: string[];
  /** Words that may be put in anywhere. */
  inserted: string[];
}

/** The languages edits are made in; the templates of each say the same things in the same order. */
export function languages(): Language[] {
  const templates = rowsOf('sentences.tsv');
  return rowsOf('names.tsv').map(([tag = '', names = '', places = '', inserted = '']) => ({
    tag,
    names: names.split(', '),
    places: places.split(', '),
    inserted: inserted.split(', '),
    templates: templates.flatMap(([of, sentence = '', negated = '', reworded = '']) =>
      of === tag ? [{ sentence, negated, reworded }] : [],
    ),
  }));
}

export interface Fill {
  name: string;
  figure: string;
  place: string;
}

export interface DraftSentence {
  id: number;
  template: number;
  fill: Fill;
  text: string;
  /** True where only its dashes and quotation marks are not what they were. */
  marksOnly?: boolean;
}

/** Paragraphs of sentences. */
export type Draft = readonly (readonly DraftSentence[])[];

/** What a sentence says in a language and a form. */
export function say(language: Language, template: number, form: Form, fill: Fill): string {
  const said = language.templates[template]?.[form] ?? '';
  return said.replace('{name}', fill.name).replace('{figure}', fill.figure).replace('{place}', fill.place);
}

export interface WrittenDraft {
  text: string;
  /** Where each sentence stands, in code points; by its id. */
  places: ReadonlyMap<number, Span>;
}

/** The text of a draft, its sentences parted as the language does. */
export function write(draft: Draft, { tag }: Language): WrittenDraft {
  const places = new Map<number, Span>();
  const gap = tag === 'zh' ? '' : ' ';
  let at = 0;
  const text = draft
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => {
      for (const { id, text: sentence } of paragraph) {
        const end = at + codePointLength(sentence);
        places.set(id, { start: at, end });
        at = end + gap.length;
      }
      at += PARAGRAPH_BREAK.length - gap.length;
      return paragraph.map(({ text: sentence }) => sentence).join(gap);
    })
    .join(PARAGRAPH_BREAK);
  return { text, places };
}

/** Numbers from 0 to 1, and what they choose. */
export interface Chance {
  next: () => number;
  below: (limit: number) => number;
  of: <T>(values: readonly T[]) => T;
}

export function chanceOf(next: () => number): Chance {
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    of: (values) => {
      const chosen = values[below(values.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
  };
}

export function someFill(language: Language, chance: Chance): Fill {
  const figure = chance.of([
    String(2 + chance.below(97)),
    String(100 + chance.below(900)),
    `${2 + chance.below(60)},${100 + chance.below(900)}`,
  ]);
  return { name: chance.of(language.names), figure, place: chance.of(language.places) };
}

const sentencesOfDraft = 10;

/** A draft of ten sentences in paragraphs of one to four. */
export function someDraft(language: Language, chance: Chance): DraftSentence[][] {
  const draft: DraftSentence[][] = [];
  const turn = chance.below(language.templates.length);
  let room = 0;
  for (let id = 0; id < sentencesOfDraft; id += 1) {
    const template = (turn + id) % language.templates.length;
    const fill = someFill(language, chance);
    if (room === 0) {
      draft.push([]);
      room = 1 + chance.below(4);
    }
    room -= 1;
    draft.at(-1)?.push({ id, template, fill, text: say(language, template, 'sentence', fill) });
  }
  return draft;
}
