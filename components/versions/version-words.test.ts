import { expect, test } from 'vitest';
import type { VersionAnchor } from '#lib/domain/shapes/article-versions.ts';
import { becameWords, madeFromWords, versionDidWords } from './version-words.ts';

const claimId = '0199c000-0000-7000-8000-00000000000d';
function anchor(more: Partial<VersionAnchor>): VersionAnchor {
  const place = { start: 0, end: 3, exact: 'It.' };
  return { claimId, ...place, state: 'ANCHORED', carriedAs: 'ANCHORED', decision: null, ...more };
}

test.each<[string, Partial<VersionAnchor> | null, Partial<VersionAnchor> | null, string]>([
  ['stayed', {}, {}, 'reads as before'],
  ['moved', {}, { state: 'MOVED' }, 'moved, word for word'],
  ['changed', {}, { state: 'CHANGED', exact: 'At.' }, 'changed, and waits for a person'],
  ['was accepted', {}, { decision: 'ACCEPTED', exact: 'At.' }, 'reads otherwise'],
  ['was lost', {}, { state: 'ORPHANED' }, 'not found, and waits for a person'],
  ['was dropped', {}, { state: 'ORPHANED', decision: 'DROPPED' }, 'dropped from the text'],
  ['came back', { state: 'ORPHANED' }, {}, 'stands in the later text again'],
  ['was recorded since', null, {}, 'recorded since'],
  ['stood before it alone', {}, null, 'stands in the earlier text alone'],
])('of a claim that %s it says so', (_, before, after, words) => {
  expect(becameWords(before ? anchor(before) : undefined, after ? anchor(after) : undefined)).toBe(words);
});

test('a version says what it did to a claim, and who decides has the last word', () => {
  expect(versionDidWords(anchor({ carriedAs: null }))).toBe('recorded on it');
  expect(versionDidWords(anchor({ state: 'CHANGED' }))).toBe('changed, and waits for a person');
  expect(versionDidWords(anchor({ decision: 'REANCHORED' }))).toBe('selected anew');
});

test('a version says what it was made from', () => {
  expect(madeFromWords('FILE', 'bridge.docx')).toBe('from the file bridge.docx');
  expect(madeFromWords('FILE', 'جسر.docx')).toBe('from the file \u2068جسر.docx\u2069');
  expect(madeFromWords('EDIT', '')).toBe('edited here');
});
