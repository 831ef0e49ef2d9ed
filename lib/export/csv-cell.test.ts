import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastEffort } from '#testing/effort.ts';
import { readCsv } from '#testing/exporting/read-csv.ts';
import { csvRow, escapeCell, unescapeCell } from './csv-cell.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const separators = [',', ';', '|', '\t', '\n', '\r'];

test.each(starts.map((start) => [JSON.stringify(start), start]))(
  'A cell that starts with %s opens as text',
  (_, start) => {
    expect(unescapeCell(escapeCell(`${start}SUM(A1)`))).toBe(`${start}SUM(A1)`);
    expect(escapeCell(`${start}SUM(A1)`)).toMatch(/^'/);
  },
);

test('Plain words are written as they are', () => {
  for (const text of [
    '',
    'KCNA says',
    '1 + 1 = 2',
    'it’s',
    '김정은',
    'a, b; c',
    'x - y = z',
    'said: -5',
    'it, it’s',
  ])
    expect(escapeCell(text)).toBe(text);
});

test('What starts with an apostrophe of its own keeps it', () => {
  expect(unescapeCell(escapeCell("'=1"))).toBe("'=1");
});

test('A cell opens as text behind spaces, quotes and signs that are not seen', () => {
  for (const before of [' ', '\u00A0\u3000', '"', '" "', '\u200B', '\uFEFF']) {
    expect(escapeCell(`${before}=1`)).toBe(`'${before}=1`);
    expect(escapeCell(`a;${before}=1`)).toBe(`a;'${before}=1`);
  }
});

test.each(separators)('What would begin a cell after %j within a text opens as text', (separator) => {
  expect(escapeCell(`a${separator}=1${separator}b${separator}-1`)).toBe(
    `a${separator}'=1${separator}b${separator}'-1`,
  );
});

const piece = fc.oneof(
  fc.constantFrom(...starts, ...separators, "'", "''", ' ', '"', ''),
  fc.string({ unit: 'binary' }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('Every text survives the way into a cell and back, and never looks like a formula there', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const cell = escapeCell(text);
      expect(unescapeCell(cell)).toBe(text);
      for (const part of cell.split(/[,;|\t\n\r]/)) {
        expect(starts.some((start) => part.trim().startsWith(start))).toBe(false);
      }
      expect(cell).not.toMatch(/^[\t\r\n]/);
    }),
  );
});

test('A row gives back every cell, whatever marks, separators and line breaks are in it', () => {
  const cell = fc.array(fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', 'a', '김'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (row) => {
      const cells = row.map((parts) => parts.join(''));
      const read = readCsv(csvRow(cells) + csvRow(cells)).map((found) => found.map(unescapeCell));
      expect(read).toEqual([cells, cells]);
    }),
  );
});

test('What is in a row is guarded, though most cells are seen to need nothing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const plain = escapeCell(text);
      const quoted = /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
      expect(csvRow([text, text])).toBe(`${quoted},${quoted}\r\n`);
    }),
  );
});

test.each([' ', '"', ',', '\t', '\n', "'", ', ', ';"', '=', ',=', '\u200B'])(
  'Eight times the text costs about eight times as much, not sixty-four: %j',
  async (sign) => {
    const escaped = (length: number) => () => Promise.resolve(escapeCell(sign.repeat(length)));
    const [short = 0, long = 0] = await leastEffort(3, [escaped(20_000), escaped(160_000)]);
    expect(long / Math.max(short, 0.5)).toBeLessThan(30);
  },
);
