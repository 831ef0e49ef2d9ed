import { describe, expect, test } from 'vitest';
import type { ClaimEvent } from '#lib/domain/shapes/claim-history.ts';
import { ratedWord, type HouseRating } from '#lib/domain/house-rating.ts';
import { historyWords } from './history-words.ts';

const names = { u1: 'Demo Reviewer', s1: 'Vladimir Putin', s2: 'KCNA' };
const ratings: HouseRating[] = [{ confirmation: 'DISPUTED', name: 'In dispute', meaning: '', point: null }];
const told = (of: ClaimEvent) =>
  historyWords(of, names, (confirmation, place) => ratedWord(confirmation, ratings, place));

function event(part: Partial<ClaimEvent>): ClaimEvent {
  return {
    sequence: 7,
    at: '2026-08-16T09:12:00.000Z',
    actor: { id: 'u1', name: 'Demo Reviewer' },
    type: 'claim.edited',
    before: null,
    after: null,
    reason: null,
    ...part,
  };
}

describe('the history of a claim', () => {
  test('says who set the status, from what to what, and why', () => {
    const words = told(
      event({
        type: 'claim.confirmation-set',
        before: { confirmation: 'UNVERIFIED', confidence: null, stage: 'OPEN' },
        after: { confirmation: 'DISPUTED', confidence: 'HIGH', stage: 'IN_REVIEW' },
        reason: 'Moscow denies it.',
      }),
    );
    expect(words).toEqual({
      title: 'Demo Reviewer set the status',
      changes: [
        { label: 'Status', from: 'Unverified', to: 'Disputed (In dispute)' },
        { label: 'Confidence', from: 'none', to: 'high' },
        { label: 'Stage', from: 'Open', to: 'In review' },
      ],
      reason: 'Moscow denies it.',
    });
  });

  test('names the parties of a chain in their order', () => {
    const hop = (sourceId: string, check: string) => ({ sourceId, check, cue: 'said' });
    const { changes } = told(
      event({
        type: 'claim.chain-set',
        before: { hops: [] },
        after: { hops: [hop('s1', 'UNCHECKED'), hop('s2', 'VERIFIED')] },
      }),
    );
    expect(changes).toEqual([
      { label: 'Who says so', from: 'none', to: 'Vladimir Putin (unchecked) ← KCNA (verified)' },
    ]);
  });

  test('leaves out what did not change, and what the act says by itself', () => {
    const { title, changes } = told(
      event({ type: 'claim.signed-off', before: { stage: 'READY' }, after: { stage: 'SIGNED_OFF' } }),
    );
    expect([title, changes]).toEqual(['Demo Reviewer signed off', []]);
    const same = { statement: 'A', tags: ['x'] };
    expect(told(event({ before: same, after: { ...same, tags: [] } })).changes).toEqual([
      { label: 'Tags', from: 'x', to: 'none' },
    ]);
  });

  test('says who got the claim and who had it', () => {
    const { changes } = told(
      event({ type: 'claim.assigned', before: { assigneeId: null }, after: { assigneeId: 'u1' } }),
    );
    expect(changes).toEqual([{ label: 'Assignee', from: 'none', to: 'Demo Reviewer' }]);
  });

  test('names evidence that is gone', () => {
    const words = told(event({ type: 'evidence.deleted', before: { title: 'Dispatch' } }));
    expect(words.title).toBe('Demo Reviewer deleted evidence: “Dispatch”');
  });

  test('shows an entry it does not know as it stands', () => {
    const words = told(event({ actor: null, type: 'claim.blessed-twice', after: { confirmation: 'HOLY' } }));
    expect(words).toEqual({
      title: 'The system blessed twice',
      changes: [{ label: 'Status', from: null, to: '"HOLY"' }],
      reason: null,
    });
  });
});
