import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeCell, unescapeCell } from './csv-cell.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

test.each(starts.map((start) => [JSON.stringify(start), start]))(
  'A cell that starts with %s opens as text',
  (_, start) => {
    expect(escapeCell(`${start}SUM(A1)`)).toBe(`'${start}SUM(A1)`);
  },
);

test('Plain words are written as they are', () => {
  for (const text of ['', 'KCNA says', '1 + 1 = 2', 'it’s', '김정은', ' =1'])
    expect(escapeCell(text)).toBe(text);
});

test('What starts with an apostrophe of its own keeps it', () => {
  expect(unescapeCell(escapeCell("'=1"))).toBe("'=1");
});

const hostile = fc
  .tuple(fc.constantFrom(...starts, "'", "''", ''), fc.string({ unit: 'binary' }))
  .map(([start, rest]) => start + rest);

test('Every text survives the way into a cell and back, and never looks like a formula there', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const cell = escapeCell(text);
      expect(unescapeCell(cell)).toBe(text);
      expect(starts.some((start) => cell.startsWith(start))).toBe(false);
    }),
  );
});
