import { beforeAll, expect, it } from 'vitest';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { claimHistory } from './claim-history.ts';
import { claimPage } from './claim-page.ts';

let desk: Newsroom;
let otherDesk: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  otherDesk = await newsroom(ownerUrl);
});

it('tells what happened to a claim, newest first, with the names it mentions', async () => {
  const claim = await aClaim(desk.reviewer);
  const source = await aSource(desk.reviewer, { name: 'History agency' });
  const hops = [{ sourceId: source.id, cue: 'claims' }];
  valueOf(await setChain.execute(desk.reviewer, { claimId: claim.id, revision: 1, hops }));
  const to = { claimId: claim.id, revision: 2, assigneeId: null };
  valueOf(await assignClaim.execute(desk.reviewer, to));

  const history = await claimHistory(desk.viewer, claim.id, null);
  expect(history?.events.map((event) => event.type)).toEqual([
    'claim.assigned',
    'claim.chain-set',
    'claim.recorded',
  ]);
  expect(history?.names).toMatchObject({ [source.id]: 'History agency' });
  expect(history?.names).toHaveProperty(desk.reviewer.userId);
  expect(history?.next).toBeNull();
});

it('pages through a long history without showing an entry twice', async () => {
  const claim = await aClaim(desk.reviewer);
  for (let revision = 1; revision <= 35; revision += 1) {
    const assigneeId = revision % 2 ? desk.editor.userId : null;
    valueOf(await assignClaim.execute(desk.editor, { claimId: claim.id, revision, assigneeId }));
  }
  const first = await claimHistory(desk.viewer, claim.id, null);
  const rest = await claimHistory(desk.viewer, claim.id, first?.next ?? null);
  const sequences = [...(first?.events ?? []), ...(rest?.events ?? [])].map((event) => event.sequence);
  expect(first?.events).toHaveLength(30);
  expect(new Set(sequences).size).toBe(36);
  expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
  expect(rest?.next).toBeNull();
});

it('keeps a claim and its history to its workspace, and hides both once it is deleted', async () => {
  const claim = await aClaim(desk.reviewer);
  expect((await claimPage(desk.viewer, claim.id))?.claim.id).toBe(claim.id);
  expect(await claimPage(otherDesk.editor, claim.id)).toBeNull();
  expect(await claimHistory(otherDesk.editor, claim.id, null)).toBeNull();
  valueOf(await deleteClaim.execute(desk.reviewer, { claimId: claim.id, revision: 1 }));
  expect(await claimPage(desk.viewer, claim.id)).toBeNull();
  expect(await claimHistory(desk.viewer, claim.id, null)).toBeNull();
});
