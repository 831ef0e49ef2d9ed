import { beforeAll, expect, test } from 'vitest';
import { dismissChangedVerdicts } from '#lib/commands/claims/dismiss-changed-verdicts.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { fillMissing } from '#lib/db/migrations/fill-missing.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, aSource, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import { dashboard } from './dashboard.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

/** A claim with so many first-hand reports, kept as an earlier release left it: with the verdict of its rules. */
async function upgraded(reports: number, before: 'CONFIRMS' | 'INSUFFICIENT'): Promise<string> {
  const { id } = await aClaim(desk.reviewer);
  for (let at = 0; at < reports; at += 1) {
    const { id: publisherId } = await aSource(desk.reviewer);
    await withEvidence(desk.reviewer, id, { publisherId, firstHand: true });
  }
  await inWorkspace(desk.editor, (tx) =>
    tx.claim.updateMany({ where: { id }, data: { verdict: null, verdictBefore: before } }),
  );
  return id;
}

const listed = async (actor = desk.editor) =>
  (await dashboard(actor)).changed.claims.map(({ id, before, after }) => ({ id, before, after }));

test('claims whose verdict the new rules change are listed for editors until one has seen them', async () => {
  const fell = await upgraded(1, 'CONFIRMS');
  const rose = await upgraded(2, 'INSUFFICIENT');
  await upgraded(2, 'CONFIRMS');
  const deleted = await upgraded(1, 'CONFIRMS');
  expect(await listed()).toEqual([]);

  const progress = () => undefined;
  await fillMissing(desk.workspaceId, { progress, stopped: new AbortController().signal });
  const { revision } = await inWorkspace(desk.viewer, (tx) =>
    tx.claim.findFirstOrThrow({ where: { id: deleted } }),
  );
  valueOf(await deleteClaim.execute(desk.reviewer, { claimId: deleted, revision }));
  const changed = [
    { id: fell, before: 'CONFIRMS', after: 'INSUFFICIENT' },
    { id: rose, before: 'INSUFFICIENT', after: 'CONFIRMS' },
  ];
  expect(await listed()).toEqual(changed);
  expect(await listed(desk.reviewer)).toEqual([]);

  // Evidence that brings the old verdict back leaves nothing to look at.
  const { id: publisherId } = await aSource(desk.reviewer);
  await withEvidence(desk.reviewer, fell, { publisherId, firstHand: true });
  expect(await listed()).toEqual(changed.slice(1));

  valueOf(await dismissChangedVerdicts.execute(desk.editor, { claimIds: [rose] }));
  expect(await listed()).toEqual([]);
  const events = await inWorkspace(desk.viewer, (tx) =>
    tx.event.findMany({ where: { type: 'workspace.changed-verdicts-seen' }, select: { after: true } }),
  );
  expect(events).toEqual([{ after: { claimIds: [rose] } }]);
});
