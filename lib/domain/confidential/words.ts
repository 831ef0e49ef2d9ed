import type { Terms } from '#lib/domain/attribution.ts';
import type { Shown } from '#lib/domain/values/shown.ts';

/** What stands in place of a source that is not named, and where it is told why. */
export const unnamedSource = 'a source not named here';
export const confidentialSource = 'a confidential source';
const offRecordSource = 'a source off the record';
const backgroundSource = 'a source speaking on background';
export const confidentialItem = 'A confidential item';
export const notShown = 'Not shown.';
export const addressNotShown = 'an address not shown here';

/** The words in place of the name of a source at its place in a chain. */
export function wordsInPlace(shown: Shown, terms: Terms): string {
  if (shown === 'ON_REQUEST') return offRecordSource;
  if (shown === 'NOTHING') return unnamedSource;
  return terms === 'BACKGROUND' ? backgroundSource : confidentialSource;
}

/** The words as they stand by themselves. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const inPlaceOfNames = [unnamedSource, confidentialSource, offRecordSource, backgroundSource];

/** A name as it stands within a sentence: words in its place begin with a small letter there, names stay as they are. */
export function withinSentence(name: string): string {
  return inPlaceOfNames.find((words) => capital(words) === name) ?? name;
}
