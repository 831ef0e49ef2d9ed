import { ABBREVIATION_TAIL, runsOnInto } from './abbreviations.ts';
import { segmenterFor } from './segmenters.ts';
import { speechRunsOnInto } from './quoted-speech.ts';

// A mark to a note belongs to what stands before it, as white space does.
const noteMark =
  /\[(?:\d{1,3}(?:[,;–-] ?\d{1,3}){0,4}|[a-z]|sic|(?:note|nb|n|nota|прим\.|注|註|주|ملاحظة) ?\d{1,3})\]|[⁰¹²³⁴-⁹]{1,3}/gu;
/** The space French and others set before a closing mark. */
const spaceBeforeClosing = /[ \u00A0\u202F](?=[»”](?:[\s,.;:!?)\]]|$))/gu;
// Where no space stands between them, what opens the next sentence is found at the end of the last one.
const opened = /(?<=\S)[[(「『“‘«（【《]+$/u;
const goesOn = /^[,;:،、，；：]/u;
/** How many characters of what comes next tell whether it goes on. */
const FIRST_WORDS = 80;

/**
 * The sentences of one paragraph, in order; joined they give it back. Who asks for many paragraphs makes the `segmenter`
 * of the language once.
 */
export function sentences(
  paragraph: string,
  language: string | null,
  segmenter: Intl.Segmenter = segmenterFor(language, 'sentence'),
): string[] {
  if (paragraph === '') return [];
  // As long as it was, so that places stay what they are.
  const plain = paragraph
    .replace(noteMark, (mark) => ' '.repeat(mark.length))
    .replace(spaceBeforeClosing, '»');
  const tag = language ?? 'und';
  const starts = [0];
  for (const { index } of segmenter.segment(plain)) {
    const start = index - (opened.exec(plain.slice(Math.max(0, index - 8), index))?.[0].length ?? 0);
    if (start <= (starts.at(-1) ?? 0)) continue;
    const before = plain.slice(Math.max(0, start - ABBREVIATION_TAIL), start);
    const next = plain.slice(start, start + FIRST_WORDS);
    if (goesOn.test(next) || runsOnInto(before, next, tag) || speechRunsOnInto(before, next, tag)) continue;
    starts.push(start);
  }
  return starts.map((start, index) => paragraph.slice(start, starts[index + 1]));
}
