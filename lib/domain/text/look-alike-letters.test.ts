import table from 'unhomoglyph/data.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { lookAlikeLetters } from './look-alike-letters.ts';

const scripts = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Coptic', 'Deseret', 'Osage', 'Lisu'];

const scriptOf = (letter: string) =>
  scripts.find((script) => new RegExp(String.raw`\p{Script=${script}}`, 'u').test(letter));

/** An iota is listed as a look-alike of l, because the table does not tell I and l apart. */
function asciiOf(letter: string, target: string): string {
  return target === 'l' && /\p{Lu}/u.test(letter) && letter.toLowerCase() !== letter ? 'I' : target;
}

/** The letters of the table that look like one plain Latin letter: of two of one script and case, the first. */
function fromTable(): string[] {
  const taken = new Set<string>();
  const entries = Object.entries<string>(table)
    .filter(([letter, target]) => /^[A-Za-z]$/.test(target) && /^\p{L}$/u.test(letter))
    .filter(([letter]) => !/^[A-Za-z]$/.test(letter) && letter.normalize('NFKD') === letter)
    .toSorted(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  return entries.flatMap(([letter, target]) => {
    const script = scriptOf(letter);
    const plain = asciiOf(letter, target);
    const place = `${script} ${/\p{Lu}/u.test(letter)} ${plain}`;
    if (!script || taken.has(place)) return [];
    taken.add(place);
    return [letter + plain];
  });
}

it('holds what the table of Unicode says of letters that look like one plain Latin letter', () => {
  expect(lookAlikeLetters).toBe(fromTable().join(' '));
});
