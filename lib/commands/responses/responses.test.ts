import { describe, expect, it } from 'vitest';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf } from '#testing/newsroom.ts';
import { answerAsEvidence } from './answer-as-evidence.ts';
import { askParty } from './ask-party.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { deleteResponse } from './delete-response.ts';
import { editResponse } from './edit-response.ts';
import { recordAnswer } from './record-answer.ts';
import { restoreResponse } from './restore-response.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';

const desk = await aNewsroom();

async function asked(claimId?: string): Promise<{ claim: ClaimDetail; responseId: string; partyId: string }> {
  const { id: partyId } = await aSource(desk.reviewer);
  const input = { claimId: claimId ?? (await aClaim(desk.reviewer)).id, partyId, channel: 'EMAIL' };
  const claim = valueOf(await askParty.execute(desk.reviewer, { ...input, question: 'Is it so?' }));
  return { claim, responseId: claim.responses.at(-1)?.id ?? '', partyId };
}

async function signedOff(claim: ClaimDetail): Promise<ClaimDetail> {
  const target = (revision: number) => ({ claimId: claim.id, revision });
  const finding = { confirmation: 'DISPUTED', reason: 'They differ.' };
  const found = valueOf(
    await setConfirmation.execute(desk.reviewer, { ...target(claim.revision), ...finding }),
  );
  const ready = valueOf(
    await askSignOff.execute(desk.reviewer, { ...target(found.revision), bareReason: 'A date.' }),
  );
  return valueOf(await signOffClaim.execute(desk.editor, target(ready.revision)));
}

describe('asking a party', () => {
  it('opens review, and keeps who was asked, when and by when', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const { id: partyId, name } = await aSource(desk.reviewer);
    const times = { askedAt: '2026-03-01T10:00:00.000Z', deadlineAt: '2026-03-02T10:00:00.000Z' };
    const input = { claimId, partyId, channel: 'PHONE', question: 'Is it so?', ...times };
    const claim = valueOf(await askParty.execute(desk.reviewer, input));
    expect(claim).toMatchObject({
      stage: 'IN_REVIEW',
      responses: [{ party: { name }, channel: 'PHONE', question: 'Is it so?', outcome: 'PENDING', ...times }],
    });
  });

  it.each([
    ['2099-01-01T00:00:00Z', null, ['askedAt'], 'The time they were asked has not come yet.'],
    ['1027-03-01T00:00:00Z', null, ['askedAt'], 'The time they were asked is before the year 1900.'],
    ['2026-03-01T00:00:00Z', '1990-03-01T00:00:00Z', ['deadlineAt'], 'The deadline is before the year 2000.'],
    [
      '2026-03-01T00:00:00Z',
      '2026-02-28T00:00:00Z',
      ['deadlineAt'],
      'The deadline is before they were asked.',
    ],
    ['2026-03-01T00:00:00Z', '2126-02-28T00:00:00Z', ['deadlineAt'], 'The deadline is more than 10 years'],
  ])('at %s until %s is refused, and changes nothing', async (askedAt, deadlineAt, path, words) => {
    const { claim, responseId, partyId } = await asked();
    const input = { claimId: claim.id, partyId, channel: 'PHONE', askedAt, deadlineAt };
    const asking = refusalOf(await askParty.execute(desk.reviewer, input));
    const fields = { partyId, channel: 'PHONE', question: '', askedAt, deadlineAt };
    const editing = refusalOf(
      await editResponse.execute(desk.reviewer, { responseId, revision: 1, ...fields }),
    );
    for (const no of [asking, editing]) {
      expect(no).toMatchObject({ code: 'invalid', problems: [{ path }] });
      expect(refusalWords(no)).toContain(words);
    }
    const stored = await inWorkspace(desk.viewer, (tx) =>
      tx.responseRequest.findMany({ where: { claimId: claim.id }, select: { revision: true } }),
    );
    expect(stored).toEqual([{ revision: 1 }]);
  });

  it('can be corrected, deleted and brought back', async () => {
    const { responseId, partyId } = await asked();
    const fields = { partyId, channel: 'LETTER', question: 'Was it so?', deadlineAt: null };
    const edited = valueOf(await editResponse.execute(desk.editor, { responseId, revision: 1, ...fields }));
    expect(edited.responses[0]).toMatchObject({ channel: 'LETTER', question: 'Was it so?', revision: 2 });
    const late = await editResponse.execute(desk.editor, { responseId, revision: 1, ...fields });
    expect(refusalOf(late)).toEqual({ code: 'conflict', current: edited });
    const target = { responseId, revision: 2 };
    expect(refusalOf(await deleteResponse.execute(desk.secondReviewer, target))).toEqual({
      code: 'only-own',
    });
    expect(valueOf(await deleteResponse.execute(desk.reviewer, target)).responses).toEqual([]);
    const back = valueOf(await restoreResponse.execute(desk.reviewer, { responseId }));
    expect(back.responses[0]).toMatchObject({ id: responseId, revision: 4 });
  });
});

describe('an answer', () => {
  it.each([
    ['CONFIRMED', 'SUPPORTS', 'confirms it'],
    ['DENIED', 'REFUTES', 'denies it'],
  ])('that says %s becomes evidence in one action, once', async (outcome, stance, words) => {
    const { responseId } = await asked();
    const answer = { responseId, revision: 1, outcome, words: 'So it is.' };
    const answered = valueOf(await recordAnswer.execute(desk.reviewer, answer));
    expect(answered.responses[0]?.answeredAt).not.toBeNull();
    const claim = valueOf(await answerAsEvidence.execute(desk.reviewer, { responseId, revision: 2 }));
    const party = claim.responses[0]?.party;
    expect(claim.evidence[0]).toMatchObject({
      kind: 'NOTE',
      title: `${party?.name ?? ''} ${words}`,
      stance,
      firstHand: true,
      publisher: { id: party?.id },
      excerpt: 'So it is.',
    });
    const evidenceId = claim.evidence[0]?.id ?? '';
    expect(claim.responses[0]?.evidenceId).toBe(evidenceId);
    const again = await answerAsEvidence.execute(desk.reviewer, { responseId, revision: 3 });
    expect(refusalOf(again).code).toBe('answer-is-evidence');
    const other = { responseId, revision: 3, outcome: 'DECLINED', words: '' };
    expect(refusalOf(await recordAnswer.execute(desk.reviewer, other)).code).toBe('answer-is-evidence');
    const { id: partyId } = await aSource(desk.reviewer);
    const another = { responseId, revision: 3, partyId, channel: 'EMAIL', question: '', deadlineAt: null };
    expect(refusalOf(await editResponse.execute(desk.reviewer, another)).code).toBe('answer-is-evidence');
    valueOf(await deleteEvidence.execute(desk.reviewer, { evidenceId, revision: 1 }));
    expect(valueOf(await recordAnswer.execute(desk.reviewer, other)).responses[0]).toMatchObject({
      outcome: 'DECLINED',
      evidenceId: null,
    });
  });

  it.each(['PENDING', 'DECLINED', 'NO_RESPONSE'])('that says %s is no evidence', async (outcome) => {
    const { responseId } = await asked();
    valueOf(await recordAnswer.execute(desk.reviewer, { responseId, revision: 1, outcome, words: '' }));
    const no = refusalOf(await answerAsEvidence.execute(desk.reviewer, { responseId, revision: 2 }));
    expect(no).toEqual({ code: 'no-answer-yet' });
  });

  it('can’t be given in time to come, nor before they were asked', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const { id: partyId } = await aSource(desk.reviewer);
    const times = { askedAt: '2026-03-01T10:00:00Z', deadlineAt: null };
    const input = { claimId, partyId, channel: 'EMAIL', question: '', ...times };
    const claim = valueOf(await askParty.execute(desk.reviewer, input));
    const responseId = claim.responses[0]?.id ?? '';
    const answer = (answeredAt: string, revision = 1) =>
      recordAnswer.execute(desk.reviewer, { responseId, revision, outcome: 'DENIED', answeredAt });
    expect(refusalOf(await answer('2099-01-01T00:00:00Z'))).toMatchObject({
      problems: [{ path: ['answeredAt'] }],
    });
    expect(refusalOf(await answer('2026-03-01T09:59:00Z'))).toEqual({
      code: 'invalid',
      problems: [{ path: ['answeredAt'], message: 'They can’t have answered before they were asked.' }],
    });
    valueOf(await answer('2026-03-02T10:00:00Z'));
    const later = { ...times, askedAt: '2026-03-03T10:00:00Z', partyId, channel: 'EMAIL', question: '' };
    const moved = await editResponse.execute(desk.reviewer, { responseId, revision: 2, ...later });
    expect(refusalOf(moved)).toMatchObject({ problems: [{ path: ['askedAt'] }] });
  });

  it('reopens a signed-off claim with that as the reason, as asking does', async () => {
    const { claim, responseId } = await asked();
    const settled = await signedOff(claim);
    const frozen = { responseId, revision: 1 };
    expect(refusalOf(await deleteResponse.execute(desk.editor, frozen))).toEqual({ code: 'signed-off' });
    const answer = { responseId, revision: 1, outcome: 'DENIED', words: 'No.' };
    const reopened = valueOf(await recordAnswer.execute(desk.reviewer, answer));
    expect(reopened).toMatchObject({ stage: 'IN_REVIEW', signedOffBy: null, revision: settled.revision + 1 });
    const again = await asked((await signedOff(reopened)).id);
    expect(again.claim.stage).toBe('IN_REVIEW');
    const events = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({
        where: { claimId: claim.id, type: 'claim.reopened' },
        orderBy: { sequence: 'asc' },
      }),
    );
    expect(events.map(({ reason }) => reason)).toEqual([
      'A response arrived.',
      'Someone was asked to respond.',
    ]);
  });
});
