import { indexText, type IndexedText } from './code-points.ts';
import { PARAGRAPH_BREAK } from './normalise.ts';

/** One paragraph of a normalised text; offsets in code points of the whole text, end exclusive. */
export interface Paragraph {
  start: number;
  end: number;
  text: string;
}

/** The paragraphs of a normalised text, in order; none for an empty text. */
export function paragraphs(text: string | IndexedText): Paragraph[] {
  const indexed = indexText(text);
  if (indexed.text === '') return [];
  let offset = 0;
  return indexed.text.split(PARAGRAPH_BREAK).map((paragraph) => {
    const start = indexed.toCodePoint(offset);
    const end = indexed.toCodePoint(offset + paragraph.length);
    offset += paragraph.length + PARAGRAPH_BREAK.length;
    return { start, end, text: paragraph };
  });
}
