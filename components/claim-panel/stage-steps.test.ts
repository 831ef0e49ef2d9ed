import { describe, expect, test } from 'vitest';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { sampleClaim } from '#testing/sample-claim.ts';
import { stageSentence, stageSteps } from './stage-steps.ts';

function actor(role: Role, userId = 'me') {
  return { userId, workspaceId: 'w', role };
}

const checked: Partial<ClaimDetail> = {
  stage: 'IN_REVIEW',
  confirmationReason: 'The dispatch is captured.',
  confirmationSetBy: { id: 'me', name: 'Me' },
};

describe('the steps a claim offers', () => {
  test.each([
    ['VIEWER', 'IN_REVIEW', []],
    ['VIEWER', 'READY', []],
    ['REVIEWER', 'OPEN', []],
    ['REVIEWER', 'IN_REVIEW', ['ask']],
    ['REVIEWER', 'READY', ['withdraw']],
    ['REVIEWER', 'SIGNED_OFF', []],
    ['EDITOR', 'READY', ['sign-off', 'withdraw']],
    ['EDITOR', 'SIGNED_OFF', ['reopen']],
  ] as const)('to a %s at %s are %j', (role, stage, steps) => {
    const claim = sampleClaim({ ...checked, stage });
    expect(stageSteps(claim, actor(role)).map((one) => one.step)).toEqual(steps);
  });

  test('sign-off can be asked for once there is a reason and every party is checked or explained', () => {
    const hop = sampleClaim({}).hops[0];
    const why = (part: Partial<ClaimDetail>) => stageSteps(sampleClaim(part), actor('REVIEWER'))[0]?.whyNot;
    expect(why({ stage: 'IN_REVIEW' })).toBe('Set the status with a reason first.');
    expect(why(checked)).toBe('Check or explain who says so first: Vladimir Putin.');
    expect(why({ ...checked, hops: hop ? [{ ...hop, checkNote: 'Letter not seen.' }] : [] })).toBeNull();
  });

  test('with neither chain nor evidence, sign-off is asked for with why none is needed', () => {
    const [step] = stageSteps(sampleClaim({ ...checked, hops: [] }), actor('REVIEWER'));
    expect(step).toEqual({ step: 'ask', whyNot: null, asks: 'bare-reason' });
  });

  test('a status set on an earlier wording has to be set again first', () => {
    const edited = {
      statementEditedAt: '2026-12-01T00:00:00.000Z',
      confirmationSetAt: '2026-11-01T00:00:00.000Z',
    };
    const [step] = stageSteps(sampleClaim({ ...checked, ...edited }), actor('REVIEWER'));
    expect(step?.whyNot).toMatch(/earlier wording/);
  });

  test('nobody signs off their own verdict', () => {
    const claim = sampleClaim({ ...checked, stage: 'READY', hops: [], bareReason: 'A date.' });
    expect(stageSteps(claim, actor('EDITOR', 'me'))[0]?.whyNot).toMatch(/someone else/);
    expect(stageSteps(claim, actor('EDITOR', 'another'))[0]?.whyNot).toBeNull();
  });

  test('a reader is told who is next', () => {
    const ready = sampleClaim({ stage: 'READY' });
    expect(stageSentence(ready, actor('REVIEWER'))).toBe('Ready: waiting for an editor to sign off.');
    expect(stageSentence(sampleClaim({ stage: 'SIGNED_OFF' }), actor('VIEWER'))).toBe(
      'What it holds is frozen. An editor can reopen it.',
    );
  });
});
