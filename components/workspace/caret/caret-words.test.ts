import { expect, test } from 'vitest';
import { saidOf } from './caret-words.ts';

const text = 'The ferry left. \nThe cafe\u0301 was open.';
const line = { from: 0, to: 16 };
const at = (place: number, before = place) => ({ anchor: place, focus: place, before, line });

test.each([
  ['the words that are selected', { ...at(9), anchor: 4, unit: 'word' }, 'Selected: ferry'],
  ['them backwards too', { ...at(4), anchor: 9, unit: 'character' }, 'Selected: ferry'],
  ['the character it stands at', { ...at(4), unit: 'character' }, 'f'],
  ['a letter with its marks, whole', { ...at(24), unit: 'character' }, 'e\u0301'],
  ['a space by its name', { ...at(3), unit: 'character' }, 'Space'],
  ['that a paragraph ends', { ...at(16), unit: 'character' }, 'End of paragraph'],
  ['that the text ends', { ...at(text.length), unit: 'line edge' }, 'End of paragraph'],
  ['the word it went over', { ...at(9, 4), unit: 'word' }, 'ferry'],
  ['the word it went back over', { ...at(4, 9), unit: 'word' }, 'ferry'],
  ['the line it came to', { ...at(2), unit: 'line' }, 'The ferry left.'],
  [
    'that nothing comes after',
    { ...at(text.length), line: { from: 16, to: 17 }, unit: 'line' },
    'End of the article',
  ],
] as const)('A caret says %s', (_, moved, said) => {
  expect(saidOf(text, moved)).toBe(said);
});
