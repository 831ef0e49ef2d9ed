import { expect, test } from 'vitest';
import { evidenceMarks } from './evidence-marks.ts';

const plain = {
  confirmation: 'UNVERIFIED' as const,
  overridden: false,
  supportingOrigins: 0,
  refutingOrigins: 0,
  discredited: false,
  misattributed: false,
};
const words = (some: Partial<Parameters<typeof evidenceMarks>[0]>) =>
  evidenceMarks({ ...plain, ...some }).map((mark) => mark.words);

test('a claim without evidence says nothing about it', () => {
  expect(words({})).toEqual([]);
});

test('a confirmed claim says how many origins support it, a false one how many refute it', () => {
  expect(words({ confirmation: 'CONFIRMED', supportingOrigins: 1 })).toEqual(['1 origin']);
  expect(words({ confirmation: 'FALSE', supportingOrigins: 1, refutingOrigins: 3 })).toEqual(['3 origins']);
  expect(words({ confirmation: 'CONFIRMED' })).toEqual(['no origin']);
});

test('an open claim says how many origins stand for and against it', () => {
  expect(words({ supportingOrigins: 2, refutingOrigins: 1 })).toEqual(['2 origins for', '1 origin against']);
});

test('words given to someone who did not say them, an override and a discredited source stand first', () => {
  const some = { misattributed: true, overridden: true, discredited: true, supportingOrigins: 1 };
  expect(words({ confirmation: 'CONFIRMED', ...some })).toEqual([
    'Misattributed',
    'Override',
    'Discredited source',
    '1 origin',
  ]);
});
