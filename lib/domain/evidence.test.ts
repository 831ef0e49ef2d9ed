import { expect, test } from 'vitest';
import { refusalOfProvenance } from './evidence.ts';

const facts = {
  evidenceId: 'me',
  provenance: 'CITES' as const,
  citedSourceIds: ['kcna'],
  citedEvidenceIds: ['other'],
  evidenceIdsOfClaim: new Set(['me', 'other']),
};

test.each([
  ['cites a source and other evidence of the claim', {}, null],
  ['cites nothing', { citedSourceIds: [], citedEvidenceIds: [] }, { code: 'cites-nothing' }],
  ['cites itself', { citedEvidenceIds: ['me'] }, { code: 'cites-itself' }],
  ['cites another claim’s', { citedEvidenceIds: ['far'] }, { code: 'cites-another-claim' }],
  ['is first-hand', { provenance: 'FIRST_HAND' as const, citedSourceIds: [], citedEvidenceIds: [] }, null],
  [
    'is of unknown provenance',
    { provenance: 'UNKNOWN' as const, citedSourceIds: [], citedEvidenceIds: [] },
    null,
  ],
])('evidence that %s', (_, more, expected) => {
  expect(refusalOfProvenance({ ...facts, ...more })).toEqual(expected);
});
