import { franc } from 'franc-min';
import { canonicalLanguage } from '#lib/domain/text/language.ts';

/** Enough for trigrams to settle, and a bound on the work. */
const SAMPLE = 5000;
const FEWEST_LETTERS = 60;

const letters = /\p{L}/gu;
/** Scripts that one language alone is written in, or nearly so; kana before Han, which Japanese uses too. */
const scripts: readonly [RegExp, string][] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The language a text is most likely written in (BCP 47): by its script where that settles it, else by its
 * trigrams. Null for a text too short to tell.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const total = count(sample, letters);
  if (total === 0) return null;
  const byScript = scripts.find(([script]) => count(sample, script) / total >= 0.3);
  if (byScript) return byScript[1];
  return total < FEWEST_LETTERS ? null : canonicalLanguage(franc(sample));
}
