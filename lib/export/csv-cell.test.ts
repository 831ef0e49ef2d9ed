import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '#testing/read-csv.ts';
import { csvRow, escapeCell, unescapeCell } from './csv-cell.ts';

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

test('A row gives back every cell, whatever marks, separators and line breaks are in it', () => {
  const cell = fc.array(fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', 'a', '김'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (row) => {
      const cells = row.map((parts) => parts.join(''));
      expect(readCsv(csvRow(cells) + csvRow(cells))).toEqual([cells, cells]);
    }),
  );
});
