import { expect, test } from 'vitest';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { nextStep } from './next-step.ts';
import { claimAt, hopOf, mina, otto } from '#testing/sample-workspace.ts';

const as = (role: Role) => ({ userId: mina.id, workspaceId: 'w', role });
const found: Partial<ClaimDetail> = {
  confirmationReason: 'Seen the letter.',
  confirmationSetBy: otto,
  bareReason: 'A date.',
};

test.each<[string, Partial<ClaimDetail>, Role, string | null, string | null]>([
  ['a reviewer asks for sign-off', { stage: 'IN_REVIEW', ...found }, 'REVIEWER', 'ask-sign-off', null],
  ['not before a reason is given', { stage: 'IN_REVIEW' }, 'REVIEWER', 'ask-sign-off', 'reason-needed'],
  [
    'nor before the chain is checked',
    { stage: 'IN_REVIEW', ...found, hops: [hopOf('Putin')] },
    'REVIEWER',
    'ask-sign-off',
    'hops-unchecked',
  ],
  ['a viewer has no step', { stage: 'IN_REVIEW', ...found }, 'VIEWER', null, null],
  ['an editor signs off', { stage: 'READY', ...found }, 'EDITOR', 'sign-off-claim', null],
  [
    'but not their own verdict',
    { stage: 'READY', ...found, confirmationSetBy: mina },
    'EDITOR',
    'sign-off-claim',
    'own-verdict',
  ],
  ['a reviewer waits for the editor', { stage: 'READY', ...found }, 'REVIEWER', null, null],
  ['an open claim waits for its first finding', { stage: 'OPEN' }, 'EDITOR', null, null],
  ['a signed-off claim is done', { stage: 'SIGNED_OFF', ...found }, 'EDITOR', null, null],
])('%s', (_, claim, role, command, refusal) => {
  const step = nextStep(claimAt('a', 0, 1, claim), as(role));
  expect(step?.command ?? null).toBe(command);
  expect(step?.refusal?.code ?? null).toBe(refusal);
});
