import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairedUtf8 } from './utf8.ts';

test('whole UTF-8 is read as every decoder reads it, with nothing replaced', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      const text = source.toWellFormed().replaceAll('\0', '');
      expect(repairedUtf8(Buffer.from(text))).toEqual({ text, replaced: [], broken: 0 });
    }),
  );
});

const onOneLine = fc
  .uint8Array({ maxLength: 40 })
  .map((bytes) => bytes.map((byte) => (byte === 10 ? 11 : byte)));

test('bytes of any kind are read, and what is whole among them is kept', () => {
  fc.assert(
    fc.property(onOneLine, onOneLine, (before, after) => {
      const { text, broken, replaced } = repairedUtf8(
        Buffer.concat([before, Buffer.from(' whole é '), after]),
      );
      expect(text).toContain(' whole é ');
      expect(replaced.length).toBeLessThanOrEqual(broken);
      expect(text.match(/\uFFFD/gu)?.length ?? 0).toBeGreaterThanOrEqual(replaced.length);
    }),
  );
});

test.each([
  ['a byte of Latin-1', [0x61, 0xe9, 0x62], 'a\uFFFDb', ['E9']],
  ['two in a row', [0x61, 0x93, 0x94, 0x62], 'a\uFFFDb', ['93 94']],
  ['a NUL', [0x61, 0, 0x62], 'a\uFFFDb', ['00']],
  ['a character cut off', [0x61, 0xe2, 0x82], 'a\uFFFD', ['E2 82']],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80, 0x62], '\uFFFDb', ['ED A0 80']],
  ['NULs that fill the end', [0x61, 0, 0], 'a', []],
  ['one alone in its line', [0x61, 10, 10, 0xe9, 10, 10, 0x62], 'a\n\n\n\nb', ['E9']],
  [
    'one alone in its line, with spaces',
    [0x61, 13, 10, 0x20, 0x93, 0x94, 13, 10, 0x62],
    'a\r\n \r\nb',
    ['93 94'],
  ],
  ['one that begins a line', [0x61, 10, 0xe9, 0x62], 'a\n\uFFFDb', ['E9']],
])('%s is told by its bytes', (_, bytes, text, told) => {
  const repaired = repairedUtf8(Uint8Array.from(bytes));
  expect(repaired.text).toBe(text);
  expect(repaired.replaced.map((run) => run.bytes)).toEqual(told);
});
