import { expect, test } from 'vitest';
import { isReopening, losesSupport } from './reopen.ts';
import { stages } from './stage.ts';

const confirmed = {
  stage: 'SIGNED_OFF',
  confirmation: 'CONFIRMED',
  overridden: false,
  verdict: 'CONFIRMS',
} as const;

test.each([
  ['was confirmed and is no longer', confirmed, 'INSUFFICIENT', true],
  [
    'was found false and is no longer',
    { ...confirmed, confirmation: 'FALSE', verdict: 'REFUTES' },
    'CONFLICTS',
    true,
  ],
  ['still is what it was', confirmed, 'CONFIRMS', false],
  ['is not signed off', { ...confirmed, stage: 'READY' }, 'INSUFFICIENT', false],
  ['was set against the evidence with a note', { ...confirmed, overridden: true }, 'INSUFFICIENT', false],
  ['was not borne out before either', { ...confirmed, verdict: 'CONFLICTS' }, 'INSUFFICIENT', false],
  ['was not counted before', { ...confirmed, verdict: null }, 'INSUFFICIENT', false],
  ['says neither yes nor no', { ...confirmed, confirmation: 'DISPUTED' }, 'INSUFFICIENT', false],
] as const)('a claim that %s, once its evidence %s: %s', (_, claim, after, reopens) => {
  expect(losesSupport(claim, after)).toBe(reopens);
});

test('only what was signed off is reopened, by every step away from that', () => {
  const reopening = stages.flatMap((from) =>
    stages.filter((to) => isReopening(from, to)).map((to) => `${from} to ${to}`),
  );
  expect(reopening).toEqual(['SIGNED_OFF to OPEN', 'SIGNED_OFF to IN_REVIEW', 'SIGNED_OFF to READY']);
});
