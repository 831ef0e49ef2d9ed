import { expect, test } from 'vitest';
import { sampleClaim } from '#testing/sample-claim.ts';
import type { ClaimDetail } from './claim-detail.ts';
import { seenIn } from './seen-in.ts';
import { stageFactsOf } from './stage-facts.ts';

const person = { id: 'mina', name: 'Mina' };

/** A claim on a passage of its own article and on one of another, each of which may wait for a person. */
function claimOnTwo(open: { own: boolean; there: boolean }): ClaimDetail {
  const claim = sampleClaim({});
  const anchor = { ...claim.anchor, versionId: 'version-there', awaitsPerson: open.there };
  return {
    ...claim,
    anchor: { ...claim.anchor, awaitsPerson: open.own },
    appearances: [
      {
        id: 'appearance',
        article: { id: 'there', headline: 'There' },
        anchor,
        createdAt: claim.createdAt,
        createdBy: person,
      },
    ],
  };
}

test.each([
  { own: false, there: false, open: false },
  { own: true, there: false, open: true },
  { own: false, there: true, open: true },
  { own: true, there: true, open: true },
])(
  'A passage is open wherever the claim is seen: $own in its own article, $there in another',
  ({ open, ...where }) => {
    const claim = claimOnTwo(where);
    const seen = seenIn('there', claim);
    expect(seen.anchor.versionId).toBe('version-there');
    for (const one of [claim, seen, seenIn('there', seen), seenIn('nowhere', seen)]) {
      expect(stageFactsOf(one).passageOpen).toBe(open);
    }
  },
);
