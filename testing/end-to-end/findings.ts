import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { recordAnswer } from '#lib/commands/responses/record-answer.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import type { ClaimDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { EvidenceRole } from '#lib/domain/evidence.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Outcome } from '#lib/domain/response.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { runCommand } from './run-command.ts';

/** The claim with a report whose publisher knows it first-hand: one more independent origin. */
export function reportedBy(
  actor: Actor,
  claim: { id: string },
  publisher: SourceDetail,
  more: { title?: string; stance?: 'SUPPORTS' | 'REFUTES'; role?: EvidenceRole; cites?: SourceDetail } = {},
): Promise<ClaimDetail> {
  const { title = `Report of ${publisher.name}`, stance = 'SUPPORTS', role = 'SECONDARY', cites } = more;
  return runCommand(addEvidence, actor, {
    claimId: claim.id,
    kind: 'NOTE',
    title,
    publisherId: publisher.id,
    stance,
    role,
    ...(cites ? { citedSourceIds: [cites.id] } : { firstHand: true }),
  });
}

/** The claim set to a status; with a note where an editor sets it against the evidence. */
export function set(
  actor: Actor,
  { id: claimId, revision }: ClaimDetail,
  confirmation: ClaimDetail['confirmation'],
  overrideNote = '',
): Promise<ClaimDetail> {
  const reason = 'This is how it stands.';
  return runCommand(setConfirmation, actor, { claimId, revision, confirmation, reason, overrideNote });
}

/** The newest request of the claim. */
function newest({ responses }: ClaimDetail): ResponseDetail {
  const response = responses.at(-1);
  if (!response) throw new Error('Nobody was asked.');
  return response;
}

/** The claim with a party asked that many hours ago, whose answer is due that many hours from now. */
export function asked(
  actor: Actor,
  claim: { id: string },
  party: SourceDetail,
  { hoursAgo = 30, dueIn = 24 } = {},
): Promise<ClaimDetail> {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  return runCommand(askParty, actor, {
    claimId: claim.id,
    partyId: party.id,
    channel: 'EMAIL',
    question: 'Can you confirm it?',
    askedAt: at(-hoursAgo),
    deadlineAt: at(dueIn),
  });
}

/** The claim with a party asked, and what they answered. */
export async function answered(
  actor: Actor,
  claim: { id: string },
  party: SourceDetail,
  outcome: Exclude<Outcome, 'PENDING'>,
): Promise<ClaimDetail> {
  const { id, revision } = newest(await asked(actor, claim, party));
  return runCommand(recordAnswer, actor, { responseId: id, revision, outcome, words: 'We have no comment.' });
}

interface Step {
  party: SourceDetail;
  cue?: string;
  check?: 'UNCHECKED' | 'VERIFIED' | 'MISATTRIBUTED';
  terms?: 'ON_RECORD' | 'BACKGROUND' | 'OFF_RECORD';
}

/** The claim with a chain of which each step was checked, or left open with a word why. */
export function chained(actor: Actor, claim: ClaimDetail, steps: readonly Step[]): Promise<ClaimDetail> {
  const hops = steps.map(({ party, cue = 'said', check = 'UNCHECKED', terms = 'ON_RECORD' }) => ({
    sourceId: party.id,
    cue,
    check,
    terms,
    checkNote: 'As far as we could see.',
  }));
  return runCommand(setChain, actor, { claimId: claim.id, revision: claim.revision, hops });
}
