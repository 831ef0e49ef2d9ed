import { francAll } from 'franc-min';
import { canonicalLanguage } from '#lib/domain/text/language.ts';

/** Enough for trigrams to settle, and a bound on the work. */
const SAMPLE = 5000;
const FEWEST_LETTERS = 60;
/** From here on trigrams are surer than letters, of which a word that is quoted may have others. */
const ENOUGH_FOR_TRIGRAMS = 400;
/** A shorter text is no ground to doubt what a page says, but for its script. */
const ENOUGH_TO_DOUBT = 120;
const ENOUGH_TO_BE_SURE = 300;
const ENOUGH_OF_A_SCRIPT = 60;
/** On franc’s scale, where the likeliest has 1: those hard to tell apart come within a twelfth of each other. */
const PLAINLY_WRONG = 0.92;
/** The same, of a few lines. */
const FAR_WRONG = 0.88;

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

function primary(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** Letters that a language of the Cyrillic script is not written with. */
const neverIn: Readonly<Record<string, RegExp>> = {
  bul: /[ыэёіїєґўјљњђћџѓѕќ]/iu,
  mkd: /[йщъыьэюяёіїєґў]/iu,
  bos: /[йщъыьэюяёіїєґў]/iu,
  srp: /[йщъыьэюяёіїєґў]/iu,
  ukr: /[ыэёъўјљњђћџ]/iu,
  bel: /[ищъїєґјљњђћџ]/iu,
  rus: /[іїєґўјљњђћџ]/iu,
};
/** A letter that is a vowel in Bulgarian, and its small words: some of them are in every line or two. */
const bulgarian = /ъ|(?<!\p{L})(?:се|че|са|ще|ли|към|като|това|след|беше|един)(?!\p{L})/iu;

/** Trigrams of a few lines take one language of a script for another as often as not; its letters do not. */
function canBe(code: string, sample: string): boolean {
  const never = Object.hasOwn(neverIn, code) ? neverIn[code] : undefined;
  return never?.test(sample) !== true && (code !== 'bul' || bulgarian.test(sample));
}

/** Likely languages of a text, the likeliest first, with how likely they are beside it (0 to 1). */
function likely(text: string): [string, number][] {
  const sample = text.slice(0, SAMPLE);
  const total = count(sample, letters);
  if (total === 0) return [];
  const byScript = scripts.find(([script]) => count(sample, script) / total >= 0.3);
  if (byScript) return [[byScript[1], 1]];
  if (total < FEWEST_LETTERS) return [];
  const isShort = total < ENOUGH_FOR_TRIGRAMS;
  return francAll(sample).flatMap(([code, score]): [string, number][] => {
    const tag = canonicalLanguage(code);
    return tag === null || (isShort && !canBe(code, sample)) ? [] : [[tag, score]];
  });
}

/** Written forms of one language that are told apart by their names alone. */
const families: readonly ReadonlySet<string>[] = [
  new Set(['no', 'nb', 'nn', 'da']),
  new Set(['hr', 'bs', 'sr', 'sh', 'cnr']),
  new Set(['zh', 'yue', 'wuu', 'ja']),
  new Set(['he', 'yi']),
  new Set(['id', 'ms']),
];

/** Languages that are written in several scripts. */
const severalScripts = new Set('az kk ku mn ms pa sd sr tg tk uz'.split(' '));

function scriptOf(tag: string): string {
  const { script } = new Intl.Locale(tag).maximize();
  return script ?? '';
}

function areAkin(one: string, other: string): boolean {
  return one === other || families.some((family) => family.has(one) && family.has(other));
}

interface TextLanguage {
  /** BCP 47; null for a text too short to tell that says nothing. */
  language: string | null;
  /** What was stated is plainly not what the text is written in. */
  corrected: boolean;
}

/**
 * The language of a text: what its source states, unless a long text is plainly written in another one; else the
 * likeliest by its script or its trigrams.
 */
export function languageOf(text: string, stated: string | null): TextLanguage {
  const found = likely(text);
  const best = found[0]?.[0] ?? null;
  if (stated === null || best === null) return { language: stated ?? best, corrected: false };
  const said = primary(stated);
  if (areAkin(said, primary(best))) return { language: stated, corrected: false };
  const score = found.find(([tag]) => areAkin(said, primary(tag)))?.[1];
  const otherScript = scriptOf(stated) !== scriptOf(best) && !severalScripts.has(said);
  const wrongBelow = text.length >= ENOUGH_TO_BE_SURE ? PLAINLY_WRONG : FAR_WRONG;
  const corrected =
    (otherScript && text.length >= ENOUGH_OF_A_SCRIPT) ||
    (score !== undefined && text.length >= ENOUGH_TO_DOUBT && score < wrongBelow);
  return { language: corrected ? best : stated, corrected };
}
