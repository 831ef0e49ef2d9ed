import { mapTexts } from './map-texts.ts';
import type { Report } from '#lib/domain/report/document.ts';

/** What stands for a sign that no font has a letter for. */
const unknown = '□';
/** What is seen in nothing but what is beside it. */
const silent = /[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/u;
const longest = 24;
const longWord = new RegExp(
  `[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}\\p{P}\\p{S}]{${longest + 16},}`,
  'gu',
);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Lets a word that is longer than a line break. */
function breakable(text: string): string {
  return text.replace(longWord, (word) =>
    Array.from(graphemes.segment(word), ({ segment }, index) =>
      index > 0 && index % longest === 0 ? `\u200B${segment}` : segment,
    ).join(''),
  );
}

/** A report whose words fit a page and whose signs the fonts have; and whether any had to be left out. */
export function fitForPaper(
  report: Report,
  covers: (codePoint: number) => boolean,
): { report: Report; lacking: boolean } {
  let lacking = false;
  const shown = (sign: string) => {
    if (silent.test(sign) || covers(sign.codePointAt(0) ?? 0)) return sign;
    lacking = true;
    return unknown;
  };
  const fitted = mapTexts(report, (text) => breakable(Array.from(text, shown).join('')));
  return { report: fitted, lacking };
}
