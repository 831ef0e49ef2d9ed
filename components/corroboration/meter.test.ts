import { expect, test } from 'vitest';
import { noCorroboration, type SideDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import { countedSide, meterOf } from './meter.ts';

function side(origins: string[], reports: number, primary = 0): SideDetail {
  return {
    origins: origins.map((name) => ({ originId: name, name, partyIds: [name], evidenceIds: [] })),
    reportIds: Array.from({ length: reports }, (_, at) => `r${at}`),
    unknownIds: [],
    circularIds: [],
    primaryIds: Array.from({ length: primary }, (_, at) => `p${at}`),
  };
}

function words(supports: SideDetail, refutes = side([], 0)) {
  return meterOf({ corroboration: { ...noCorroboration, supports, refutes }, responses: [] }).map(
    (cell) => `${cell.figure} ${cell.words}`,
  );
}

test.each([
  [side([], 0), ['0 origins; two needed', '0 reports']],
  [side([], 2), ['0 origins; two needed', '2 reports, of no known origin']],
  [side(['KCNA'], 1), ['1 origin, KCNA; two needed', '1 report']],
  [side(['KCNA'], 3), ['1 origin, KCNA; two needed', '3 reports, none independent']],
  [side(['KCNA', 'TASS'], 3), ['2 origins, KCNA and TASS; two needed', '3 reports, 2 independent']],
  [side(['UN'], 1, 1), ['1 origin, UN; a primary item is enough', '1 report']],
])('the meter of %o says %o', (supports, expected) => {
  expect(words(supports).slice(0, 2)).toEqual(expected);
});

test('more origins against it than for it are what the meter counts', () => {
  const refutes = side(['AP'], 2);
  expect(countedSide({ ...noCorroboration, supports: side([], 3), refutes })).toBe('refutes');
  expect(words(side([], 3), refutes).slice(0, 2)).toEqual([
    '1 origin against, AP; two needed',
    '5 reports, 3 for, 2 against',
  ]);
});
