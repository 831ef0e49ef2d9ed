import { beforeAll, describe, expect, it } from 'vitest';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { scheduleReport } from '#lib/commands/reports/schedule-report.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { members } from '#lib/queries/workspace/members.ts';
import {
  aClaim,
  aMember,
  aNewsroom,
  aSource,
  newsroom,
  refusalOf,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { changeRole } from './change-role.ts';
import { disableMember } from './disable-member.ts';
import { handOverWorkOf } from './hand-over-work.ts';

let desk: Newsroom;

beforeAll(async () => {
  desk = await aNewsroom();
}, 60_000);

/** Somebody with a claim, a request on a claim that nobody has, and a scheduled report. */
async function aLeaver() {
  const { actor, memberId } = await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Lee', role: 'EDITOR' });
  const free = async (): Promise<{ id: string; revision: number }> => {
    const { id, revision } = await aClaim(desk.editor);
    const assigned = { claimId: id, revision, assigneeId: null };
    return valueOf(await assignClaim.execute(desk.editor, assigned));
  };
  const [held, waiting] = [await free(), await free()];
  valueOf(
    await assignClaim.execute(actor, { claimId: held.id, revision: held.revision, assigneeId: actor.userId }),
  );
  const party = await aSource(desk.reviewer);
  valueOf(await askParty.execute(actor, { claimId: waiting.id, partyId: party.id, channel: 'PHONE' }));
  const recipientIds = [actor.userId, desk.viewer.userId];
  const when = { rhythm: 'DAILY', atTime: '08:00', timeZone: 'Europe/Vienna' };
  const report = {
    kind: 'claims',
    format: 'csv',
    articleId: null,
    filters: '',
    name: 'Mornings',
    when,
    recipientIds,
  };
  const { scheduleId } = valueOf(await scheduleReport.execute(actor, report));
  return { actor, memberId, heldId: held.id, waitingId: waiting.id, scheduleId };
}

type Leaver = Awaited<ReturnType<typeof aLeaver>>;

async function stateOf({ heldId, waitingId, scheduleId }: Leaver) {
  return inWorkspace(desk.editor, async (tx) => {
    const claim = async (id: string) =>
      (await tx.claim.findFirstOrThrow({ where: { id }, select: { assigneeId: true } })).assigneeId;
    const schedule = await tx.reportSchedule.findFirstOrThrow({ where: { id: scheduleId } });
    const { ownerId, recipientIds, endedAt } = schedule;
    return {
      held: await claim(heldId),
      waiting: await claim(waitingId),
      ownerId,
      recipientIds,
      ended: endedAt !== null,
    };
  });
}

async function heldBy(memberId: string) {
  return (await members(desk.admin))?.members.find(({ id }) => id === memberId)?.held;
}

async function loggedOf(claimId: string): Promise<string[]> {
  const events = await inWorkspace(desk.editor, (tx) =>
    tx.event.findMany({ where: { claimId }, orderBy: { sequence: 'asc' }, select: { type: true } }),
  );
  return events.map(({ type }) => type);
}

describe('What a member holds', () => {
  it('is counted for the members screen, and goes with them to whoever is named as they are disabled', async () => {
    const leaver = await aLeaver();
    const { memberId } = leaver;
    expect(await heldBy(memberId)).toEqual({ claims: 1, answers: 1, schedules: 1 });
    const to = desk.editor.userId;
    valueOf(await disableMember.execute(desk.admin, { memberId, revision: 1, handOverTo: to }));
    expect(await stateOf(leaver)).toEqual({
      held: to,
      waiting: to,
      ownerId: to,
      recipientIds: [to, desk.viewer.userId],
      ended: false,
    });
    expect(await heldBy(memberId)).toEqual({ claims: 0, answers: 0, schedules: 0 });
    expect((await loggedOf(leaver.heldId)).at(-1)).toBe('claim.assigned');
  });

  it('is free, and its reports end, when it goes to nobody', async () => {
    const leaver = await aLeaver();
    const { memberId } = leaver;
    valueOf(await disableMember.execute(desk.admin, { memberId, revision: 1, handOverTo: null }));
    expect(await stateOf(leaver)).toMatchObject({ held: null, waiting: null, ended: true });
  });

  it('stays with them where nobody asked, and can be handed over afterwards', async () => {
    const leaver = await aLeaver();
    const { memberId, actor } = leaver;
    valueOf(await disableMember.execute(desk.admin, { memberId, revision: 1 }));
    expect(await stateOf(leaver)).toMatchObject({ held: actor.userId, ownerId: actor.userId });
    expect(await heldBy(memberId)).toEqual({ claims: 1, answers: 1, schedules: 1 });
    const to = desk.reviewer.userId;
    const done = await handOverWorkOf.execute(desk.admin, { memberId, revision: 2, handOverTo: to });
    expect(valueOf(done)).toMatchObject({ claims: 2, schedules: 1 });
    // A reviewer may have reports made for themself alone.
    expect(await stateOf(leaver)).toEqual({
      held: to,
      waiting: to,
      ownerId: to,
      recipientIds: [to],
      ended: false,
    });
  });

  it('goes with a change to a role that can’t hold claims', async () => {
    const leaver = await aLeaver();
    const { memberId } = leaver;
    const to = desk.secondEditor.userId;
    const input = { memberId, revision: 1, role: 'VIEWER', handOverTo: to };
    valueOf(await changeRole.execute(desk.admin, input));
    expect(await stateOf(leaver)).toMatchObject({ held: to, waiting: to, ownerId: to });
  });

  it('goes to nobody who can’t hold it, and then nothing else is changed either', async () => {
    const leaver = await aLeaver();
    const { memberId, actor } = leaver;
    const elsewhere = await newsroom(desk.ownerUrl);
    for (const to of [desk.viewer.userId, actor.userId, elsewhere.editor.userId]) {
      const input = { memberId, revision: 1, handOverTo: to };
      expect(refusalOf(await disableMember.execute(desk.admin, input))).toMatchObject({ code: 'invalid' });
      expect(refusalOf(await handOverWorkOf.execute(desk.admin, input))).toMatchObject({ code: 'invalid' });
    }
    const member = await inWorkspace(desk.admin, (tx) =>
      tx.member.findFirstOrThrow({ where: { id: memberId } }),
    );
    expect(member).toMatchObject({ disabledAt: null, revision: 1 });
    expect(await stateOf(leaver)).toMatchObject({ held: actor.userId });
  });

  it('is handed over once by two admins at the same moment', async () => {
    const { actor, memberId, heldId } = await aLeaver();
    const { actor: other } = await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Ana', role: 'ADMIN' });
    const both = await Promise.all([
      disableMember.execute(desk.admin, { memberId, revision: 1, handOverTo: desk.editor.userId }),
      disableMember.execute(other, { memberId, revision: 1, handOverTo: desk.secondEditor.userId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await loggedOf(heldId)).filter((type) => type === 'claim.assigned')).toHaveLength(
      // Freed, taken, handed over.
      3,
    );
    expect(actor.userId).not.toBe(other.userId);
  });

  it('is an admin’s to hand over, of their own workspace', async () => {
    const { memberId } = await aLeaver();
    const elsewhere = await newsroom(desk.ownerUrl);
    const input = { memberId, revision: 1, handOverTo: null };
    expect(refusalOf(await handOverWorkOf.execute(desk.editor, input))).toMatchObject({
      code: 'role-too-low',
    });
    expect(refusalOf(await handOverWorkOf.execute(elsewhere.admin, input))).toEqual({ code: 'not-found' });
  });
});

describe('A claim held by somebody who can do nothing about it any more', () => {
  async function heldByGone(gone: 'disabled' | 'viewer') {
    const leaver = await aLeaver();
    const { memberId, heldId } = leaver;
    const target = { memberId, revision: 1 };
    valueOf(
      gone === 'disabled'
        ? await disableMember.execute(desk.admin, target)
        : await changeRole.execute(desk.admin, { ...target, role: 'VIEWER' }),
    );
    const { revision } = await inWorkspace(desk.editor, (tx) =>
      tx.claim.findFirstOrThrow({ where: { id: heldId } }),
    );
    return { claimId: heldId, revision };
  }
  const take = (actor: Actor, target: { claimId: string; revision: number }) =>
    assignClaim.execute(actor, { ...target, assigneeId: actor.userId });

  it.each(['disabled', 'viewer'] as const)('is taken by a reviewer: %s', async (gone) => {
    const target = await heldByGone(gone);
    expect(valueOf(await take(desk.reviewer, target)).assignee?.id).toBe(desk.reviewer.userId);
  });

  it('is taken by nobody else’s hand, and by no viewer', async () => {
    const target = await heldByGone('disabled');
    const given = { ...target, assigneeId: desk.secondReviewer.userId };
    expect(refusalOf(await assignClaim.execute(desk.reviewer, given))).toMatchObject({
      code: 'role-too-low',
    });
    expect((await take(desk.viewer, target)).ok).toBe(false);
  });

  it('is not taken from somebody who is at work', async () => {
    const { heldId } = await aLeaver();
    const { revision } = await inWorkspace(desk.editor, (tx) =>
      tx.claim.findFirstOrThrow({ where: { id: heldId } }),
    );
    expect(refusalOf(await take(desk.reviewer, { claimId: heldId, revision }))).toMatchObject({
      code: 'role-too-low',
    });
  });
});
