import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsSearch } from './holds.ts';
import { parseSearch, searchLimits, searchProblem } from './search-query.ts';

const never = () => false;

function finds(typed: string, text: string): boolean {
  const query = parseSearch(typed);
  return query !== null && holdsSearch(query, [text], never);
}

describe('A search', () => {
  it.each([
    ['bridge mill', 'The mill bridge is closed'],
    ['“mill bridge”', 'The Mill-Bridge is closed'],
    ['"mill bridge', 'The mill bridge is closed'],
    ['brid', 'The mill bridge'],
    ['mill -tunnel', 'The mill bridge'],
    ['mill -"bridge mill"', 'The mill bridge'],
    ['ZOE', 'Zoë denied it'],
    ['１２００', '1,200 soldiers'],
    ['朝鮮', '北朝鮮がミサイルを発射'],
    ['北', '北朝鮮'],
    ['発射 北朝鮮', '北朝鮮がミサイルを発射'],
    ['通信', '조선중앙통신이 / 朝鮮中央通信'],
    ['중앙통신', '조선중앙통신이 보도했다'],
    ['ยืนยัน', 'กระทรวงกลาโหมยืนยัน'],
    ['أحمد', 'قال أَحْمَد'],
    ['министр', 'МИНИСТР обороны'],
    ['co-operate', 'They co‑operate'],
    ['「北朝鮮」', '北朝鮮'],
  ])('for %s finds “%s”', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['"bridge mill"', 'The mill bridge is closed'],
    ['mill tunnel', 'The mill bridge'],
    ['mill -bridge', 'The mill bridge'],
    ['brid ', 'The mill bridge'],
    ['"brid"', 'The mill bridge'],
    ['ridge', 'The mill bridge'],
    ['朝北', '北朝鮮'],
    ['鮮北', '朝鮮、北'],
    ['b', 'The mill bridge'],
    ['mill -brid', 'A tunnel'],
  ])('for %s does not find “%s”', (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });

  it('leaves out only whole words, while they may go on where they are wanted', () => {
    expect(finds('mill -brid', 'The mill bridge')).toBe(true);
  });

  it('finds a text by any of its words and any stretch of them in quotation marks', () => {
    const word = fc.stringMatching(/^[\p{L}]{1,8}$/u);
    const text = fc.array(word, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
        const [from, to] = [one % words.length, other % words.length].sort((a, b) => a - b);
        const some = words.slice(from, (to ?? 0) + 1);
        for (const typed of [`"${some.join(' ')}"`, some.toReversed().join(' ')]) {
          if (parseSearch(typed)) expect(finds(typed, words.join(' '))).toBe(true);
        }
      }),
    );
  });

  it('is bounded, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (typed) => {
        const query = parseSearch(typed);
        const parts = [...(query?.wanted ?? []), ...(query?.without ?? [])];
        expect(parts.length).toBeLessThanOrEqual(searchLimits.parts);
        expect(parts.flatMap(({ words }) => words).length).toBeLessThanOrEqual(searchLimits.words);
        expect(query === null || query.wanted.length > 0).toBe(true);
      }),
    );
  });
});

describe('What is said of a search', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['mill bridge', null],
    ['?!… — "" -', 'There is no word or number in that. Punctuation counts for nothing.'],
    ['-mill', 'Say also what to look for: a - before a word only leaves out what has it.'],
  ])('%j: %s', (typed, said) => {
    expect(searchProblem(typed)).toBe(said);
  });

  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand letters without spaces', '北'.repeat(10_000)],
    ['fifty words', Array.from({ length: 50 }, (_, at) => `w${String(at)}`).join(' ')],
    ['a thousand quotation marks and words', '"a" '.repeat(1_000)],
  ])('tells that of %s only the first are looked for', (_, typed) => {
    expect(searchProblem(typed)).toMatch(/^That is more than can be looked for at once/);
    expect(parseSearch(typed)?.isCut).toBe(true);
  });
});
