import { z } from 'zod';
import { indexText, type IndexedText } from './code-points.ts';
import { normaliseParagraphs, PARAGRAPH_BREAK } from './normalise.ts';
import { paragraphs, type Paragraph } from './paragraphs.ts';

/** What a paragraph of an article's text is. */
export const blockKinds = ['HEADLINE', 'STANDFIRST', 'SUBHEAD', 'PARAGRAPH', 'CAPTION'] as const;
export const blockKindSchema = z.enum(blockKinds);
export type BlockKind = z.infer<typeof blockKindSchema>;

const words = {
  HEADLINE: 'Headline',
  STANDFIRST: 'Standfirst',
  SUBHEAD: 'Subhead',
  PARAGRAPH: 'Paragraph',
  CAPTION: 'Caption',
} as const satisfies Record<BlockKind, string>;

/** What a kind of block is called on the screen. */
export function blockKindWord(kind: BlockKind): string {
  return words[kind];
}

/** A normalised text and what each of its paragraphs is, in order; without kinds, all of it is the story's own. */
export interface MarkedText {
  text: string;
  kinds: readonly BlockKind[];
}

/** A paragraph as what it is; offsets in code points of the whole text, end exclusive. */
export interface TextBlock extends Paragraph {
  kind: BlockKind;
}

/** The blocks of a normalised text, in order. Kinds that are missing are paragraphs. */
export function blocks(text: string | IndexedText, kinds: readonly BlockKind[]): TextBlock[] {
  return paragraphs(indexText(text)).map((paragraph, at) => ({
    ...paragraph,
    kind: kinds[at] ?? 'PARAGRAPH',
  }));
}

/** As far down as this a headline stands above the story. */
const lowestHeadline = 4;

/**
 * How many of the first blocks are the head of the article, above the line that says who wrote it: to its headline, with
 * the standfirst below. None where the story begins above the headline, or there is none.
 */
export function headLength(kinds: readonly BlockKind[]): number {
  const headline = kinds.indexOf('HEADLINE');
  const isBelowStory = kinds.slice(0, Math.max(headline, 0)).includes('PARAGRAPH');
  if (headline === -1 || headline >= lowestHeadline || isBelowStory) return 0;
  let length = headline + 1;
  while (kinds[length] === 'STANDFIRST') length += 1;
  return length;
}

/** The words of a text's headline, or null where none is marked in it. */
export function headlineOf(marked: MarkedText): string | null {
  return blocks(marked.text, marked.kinds).find(({ kind }) => kind === 'HEADLINE')?.text ?? null;
}

/** A text with its headline above it, where it has none marked in it; as it is where there is no headline. */
export function withHeadline(marked: MarkedText, headline: string | null): MarkedText {
  const [line] = normaliseParagraphs(headline === null ? [] : [headline]);
  if (line === undefined || marked.kinds.includes('HEADLINE')) return marked;
  const all = blocks(marked.text, marked.kinds);
  return {
    text: [line, ...all.map(({ text }) => text)].join(PARAGRAPH_BREAK),
    kinds: ['HEADLINE', ...all.map(({ kind }) => kind)],
  };
}

/** The text as it was stored when neither headlines nor captions were kept. */
export function storyAlone({ text, kinds }: MarkedText): string {
  return text
    .split(PARAGRAPH_BREAK)
    .filter((_, at) => kinds[at] !== 'HEADLINE' && kinds[at] !== 'CAPTION')
    .join(PARAGRAPH_BREAK);
}

/** Why kinds don't go with a text of so many paragraphs, in words; null where they do, as none do with any. */
export function problemOfKinds(kinds: readonly BlockKind[], paragraphCount: number): string | null {
  if (kinds.length > 0 && kinds.length !== paragraphCount)
    return 'Say of each paragraph of the text what it is, or of none.';
  return kinds.filter((kind) => kind === 'HEADLINE').length > 1 ? 'A text has one headline.' : null;
}

/** How many blocks of each kind there are, without those there are none of. */
export function countedKinds(kinds: readonly BlockKind[]): Partial<Record<BlockKind, number>> {
  const counts: Partial<Record<BlockKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
