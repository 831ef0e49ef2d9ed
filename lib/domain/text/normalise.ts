import { cleanCharacters } from './characters.ts';
import { boundedNfc } from './marks.ts';
import { unwrapLines } from './unwrap.ts';

/** What parts two paragraphs in every stored text. */
export const PARAGRAPH_BREAK = '\n\n';

const runsOfSpace = / {2,}/g;

export interface NormalisedText {
  text: string;
  /** The source had its lines wrapped at a column, and they were joined to paragraphs. */
  unwrapped: boolean;
}

/** As `normaliseText`, and says whether it joined wrapped lines. */
export function normaliseLines(raw: string): NormalisedText {
  const { paragraphs, unwrapped } = unwrapLines(cleanCharacters(raw));
  const text = paragraphs
    .map((paragraph) => paragraph.replace(runsOfSpace, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join(PARAGRAPH_BREAK);
  return { text: boundedNfc(text), unwrapped };
}

/**
 * The one form in which an article's text is stored, hashed and anchored: well-formed Unicode NFC; paragraphs
 * without line breaks in them, parted by one blank line; single plain spaces between words, none at the ends;
 * no controls and no invisible marks but those that emoji and joining scripts need. Wrapped lines are joined
 * (see `unwrapLines`). Normalising twice changes nothing; no letter or digit is ever lost.
 */
export function normaliseText(raw: string): string {
  return normaliseLines(raw).text;
}

/** The form for paragraphs that are already apart, as a parser found them: their line breaks are mere space. */
export function normaliseParagraphs(paragraphs: readonly string[]): string[] {
  return paragraphs
    .map((paragraph) =>
      cleanCharacters(paragraph).replaceAll('\n', ' ').replace(runsOfSpace, ' ').trim().normalize('NFC'),
    )
    .filter((paragraph) => paragraph !== '');
}
