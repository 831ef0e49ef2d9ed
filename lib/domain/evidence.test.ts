import { expect, test } from 'vitest';
import { refusalOfProvenance } from './evidence.ts';

const facts = {
  evidenceId: 'me',
  role: 'SECONDARY' as const,
  publisherId: 'ap',
  firstHand: false,
  citedSourceIds: ['kcna'],
  citedEvidenceIds: ['other'],
  evidenceIdsOfClaim: new Set(['me', 'other']),
};

test.each([
  ['cites a source and other evidence of the claim', {}, null],
  ['says nothing of where it knows from', { citedSourceIds: [], citedEvidenceIds: [] }, null],
  ['is first hand and cites too', { firstHand: true }, null],
  [
    'is an aggregator’s and first hand',
    { firstHand: true, role: 'AGGREGATOR' as const },
    { code: 'aggregator-first-hand' },
  ],
  ['cites its own publisher', { citedSourceIds: ['ap'] }, { code: 'cites-own-publisher' }],
  ['cites itself', { citedEvidenceIds: ['me'] }, { code: 'cites-itself' }],
  ['cites another claim’s', { citedEvidenceIds: ['far'] }, { code: 'cites-another-claim' }],
])('evidence that %s', (_, more, expected) => {
  expect(refusalOfProvenance({ ...facts, ...more })).toEqual(expected);
});
