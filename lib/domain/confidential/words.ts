import type { Terms } from '#lib/domain/attribution.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import type { Shown } from '#lib/domain/values/shown.ts';

/** What stands in place of a source that is not named, and where it is told why. */
export const unnamedSource = 'a source not named here';
export const confidentialSource = 'a confidential source';
const offRecordSource = 'a source off the record';
const backgroundSource = 'a source speaking on background';
export const confidentialItem = 'A confidential item';
export const notShown = 'Not shown.';
export const addressNotShown = 'an address not shown here';

/**
 * The words in place of a source's name on a claim. Of whom nothing may be told reads as any confidential source does:
 * words of their own would tell on what terms they spoke.
 */
export function wordsInPlace(shown: Shown, terms: Terms): string {
  if (shown === 'ON_REQUEST') return offRecordSource;
  return shown === 'MASKED' && terms === 'BACKGROUND' ? backgroundSource : confidentialSource;
}

/** The words as they stand by themselves. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const inPlaceOfNames = [unnamedSource, confidentialSource, offRecordSource, backgroundSource];

/**
 * A name as it stands within a sentence: words in its place begin with a small letter there, names stay as they are,
 * and one written from right to left does not turn the sentence.
 */
export function withinSentence(name: string): string {
  return inPlaceOfNames.find((words) => capital(words) === name) ?? isolated(name);
}
