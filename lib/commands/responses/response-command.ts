import { z } from 'zod';
import { holdSources } from '#lib/db/sources/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { PolicyFacts } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { channelSchema } from '#lib/domain/response.ts';
import { refusalOfTimes, type GivenTime } from '#lib/domain/time-bounds.ts';
import { changeClaim, loadClaim, type ClaimEvent } from '#lib/commands/claims/claim-command.ts';
import { prose, revisionSchema, timeOrNone } from '#lib/commands/kernel/fields.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';
import { refusalOfSources } from '#lib/commands/sources/named-sources.ts';

/** What every change of a response names: which one, and the revision the person saw. */
export const responseTarget = { responseId: z.uuid(), revision: revisionSchema };

/** What is written about asking a party. */
export const askedFields = {
  partyId: z.uuid('Choose who was asked.'),
  channel: channelSchema,
  question: prose('the question', 5000).default(''),
  deadlineAt: timeOrNone.default(null),
};

export interface ResponseFacts {
  claim: ClaimDetail;
  response: ResponseDetail;
  policy: PolicyFacts;
}

/** Loads a response with its claim, whose row is locked: what a claim holds changes under its lock. */
export async function loadResponse(tx: Tx, input: { responseId: string }): Promise<ResponseFacts | null> {
  const found = await tx.responseRequest.findFirst({
    where: { id: input.responseId },
    select: { claimId: true },
  });
  const facts = found && (await loadClaim(tx, found));
  const response = facts?.claim.responses.find(({ id }) => id === input.responseId);
  return facts && response
    ? { claim: facts.claim, response, policy: { recordedBy: response.createdBy.id } }
    : null;
}

/** The conflict to answer with when the response has moved on since the person saw `revision`. */
export function refusalToOverwriteResponse(
  { claim, response }: ResponseFacts,
  revision: number,
): Refusal | null {
  return response.revision === revision ? null : { code: 'conflict', current: claim };
}

/** Refuses a party that is not in the register; the one named can't be merged away until the transaction ends. */
export async function refusalOfParty(tx: Tx, partyId: string): Promise<Refusal | null> {
  return refusalOfSources(await holdSources(tx, [partyId]), [{ id: partyId, path: ['partyId'] }]);
}

const answeredFirst = 'They can’t have answered before they were asked.';

/** Refuses to have asked in time to come, a deadline before asking, and to have asked after they answered. */
export function refusalOfAskedTimes(
  { askedAt, deadlineAt, answeredAt }: { askedAt: Date; deadlineAt: Date | null; answeredAt: Date | null },
  now: Date,
): Refusal | null {
  const path = ['askedAt'];
  const kind = 'HAPPENED';
  const deadline = { at: askedAt, words: 'The deadline is before they were asked.' };
  const answer = { at: askedAt, words: answeredFirst };
  const times: GivenTime[] = [
    { path, what: 'The time they were asked', kind, at: askedAt },
    { path: ['deadlineAt'], what: 'The deadline', kind: 'PLANNED', at: deadlineAt, notBefore: deadline },
    { path, what: 'The time they answered', kind, at: answeredAt, notBefore: answer },
  ];
  return refusalOfTimes(times, now);
}

/** Refuses an answer in time to come, and one before they were asked. */
export function refusalOfAnswerTime(askedAt: Date, answeredAt: Date | null, now: Date): Refusal | null {
  const notBefore = { at: askedAt, words: answeredFirst };
  const time = { what: 'The time they answered', kind: 'HAPPENED', at: answeredAt, notBefore } as const;
  return refusalOfTimes([{ ...time, path: ['answeredAt'] }], now);
}

/** What the log keeps of a response. */
export function loggedResponse(response: {
  partyId: string;
  channel: string;
  question: string;
  askedAt: Date | string;
  deadlineAt: Date | string | null;
}) {
  const { partyId, channel, question } = response;
  const iso = (at: Date | string) => (typeof at === 'string' ? at : at.toISOString());
  const deadlineAt = response.deadlineAt === null ? null : iso(response.deadlineAt);
  return { partyId, channel, question, askedAt: iso(response.askedAt), deadlineAt };
}

/**
 * Moves the claim on after a request or an answer came in: the first opens review, and a signed-off claim
 * is reopened with that as the reason.
 */
export function changeByResponse(
  tx: Tx,
  context: { claim: ClaimDetail; now: Date; workspaceId: string },
  event: ClaimEvent & { entityId: string },
  why: string,
): Promise<Result<Done<ClaimDetail>>> {
  const about = { entity: 'ResponseRequest', ...event };
  const reopens = { reason: why, after: { responseId: event.entityId } };
  return changeClaim(tx, { ...context, touched: 'response', reopens }, {}, [about]);
}
