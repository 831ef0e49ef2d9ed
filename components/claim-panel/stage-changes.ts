import type { ClaimChange } from '#components/claim/claim-change.ts';
import type { FormField } from '#components/claim/form-field.ts';
import { stageWord } from '#components/claim/status-words.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { StageStep } from './stage-steps.ts';

const commands = {
  ask: { command: 'ask-sign-off', what: 'The request', said: 'Sign-off asked for.' },
  withdraw: { command: 'withdraw-sign-off', what: 'The withdrawal', said: 'Sign-off withdrawn.' },
  'sign-off': { command: 'sign-off-claim', what: 'The sign-off', said: 'Claim signed off.' },
  reopen: { command: 'reopen-claim', what: 'The reopening', said: 'Claim reopened.' },
} as const satisfies Record<StageStep['step'], Omit<ClaimChange, 'input'>>;

/** Where the claim stands. Why it needs no findings goes with asking for sign-off. */
export const stageFields: readonly FormField<never, ClaimDetail>[] = [
  {
    key: 'stage',
    label: 'Stage',
    writes: [],
    text: false,
    mine: () => '',
    stored: ({ stage }) => stageWord[stage],
  },
  {
    key: 'bareReason',
    label: 'Why it needs neither who says so nor evidence',
    writes: ['bareReason', 'reason'],
    text: true,
    mine: () => '',
    stored: ({ bareReason }) => bareReason ?? '',
    changed: 'Why it needs neither who says so nor evidence changed',
  },
];

/** The change that takes a step of the stage table; `reason` where the table asks for one. */
export function stageChange(step: StageStep['step'], reason?: string): ClaimChange {
  return {
    ...commands[step],
    input: (current) => ({
      claimId: current.id,
      revision: current.revision,
      ...(reason !== undefined && { [step === 'ask' ? 'bareReason' : 'reason']: reason.trim() }),
    }),
  };
}
