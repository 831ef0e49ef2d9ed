import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment, exportFileName } from './export-file-name.ts';

const at = '2026-03-01T12:05:09.000Z';

test('A file says what it holds and when it was made', () => {
  expect(exportFileName('claims', null, at, 'csv')).toBe('claims-2026-03-01-12-05.csv');
  expect(exportFileName('claims', 'Pyongyang says: “letters”', at, 'json')).toBe(
    'claims-pyongyang-says-letters-2026-03-01-12-05.json',
  );
});

test('A headline in another script keeps its letters, with a plain name beside it', () => {
  const name = exportFileName('claims', '편지 교환', at, 'csv');
  expect(name).toBe('claims-편지-교환-2026-03-01-12-05.csv');
  expect(attachment(name)).toBe(
    `attachment; filename="claims-2026-03-01-12-05.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
});

test('No headline can leave the folder, break the header or make an endless name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (headline) => {
      const name = exportFileName('claims', headline, at, 'csv');
      expect(name).toMatch(/^claims-[\p{L}\p{N}\p{M}-]*2026-03-01-12-05\.csv$/u);
      expect(name.length).toBeLessThan(100);
      expect(attachment(name)).toMatch(/^[\x20-\x7e]+$/);
    }),
  );
});
