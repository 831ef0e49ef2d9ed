import { beforeAll, describe, expect, it } from 'vitest';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { changeName } from '#lib/commands/account/change-name.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { commands } from '#lib/commands/registry.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { claimFiltersSchema, noFilters, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { samples } from '#testing/samples/command-samples.ts';
import { claimsList, claimsListOnceRead } from './claims-list.ts';

const filtersWith = (some: Partial<ClaimFilters>): ClaimFilters => ({ ...noFilters, ...some });
const mine = filtersWith({ assignee: 'me' });
const views = [noFilters, mine, claimFiltersSchema.parse({ settled: 'no', sort: 'importance' })];

let ownerUrl: string;
let desk: Newsroom;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
  desk = await newsroom(ownerUrl);
  await aClaim(desk.reviewer);
});

const now = (actor: Actor) => Promise.all(views.map((filters) => claimsList(actor, filters, null)));
const remembered = (actor: Actor) =>
  Promise.all(views.map((filters) => claimsListOnceRead(actor, filters, null)));

/** Lets go of what this process remembers, and answers how to have it back: as of another process. */
function asAnotherProcess(): () => void {
  const own = globalThis.corroborate?.claimsLists;
  delete globalThis.corroborate?.claimsLists;
  return () => {
    if (own) globalThis.corroborate = { ...globalThis.corroborate, claimsLists: own };
  };
}

describe('A claims list that is remembered', () => {
  it('is the same as long as nothing happens', async () => {
    const once = async () => {
      const first = await claimsListOnceRead(desk.editor, noFilters, null);
      const asked = Array.from({ length: 5 }, () => claimsListOnceRead(desk.editor, noFilters, null));
      return (await Promise.all(asked)).every((one) => one === first);
    };
    // A minute may begin meanwhile, but not twice in a row.
    expect((await once()) || (await once())).toBe(true);
  });

  it.each(commands.map((command) => ({ name: command.name, command })))(
    'shows at once what $name did',
    async ({ name, command }) => {
      const input = await samples[name]?.(desk);
      for (const actor of [desk.viewer, desk.admin]) await remembered(actor);
      expect(await command.execute(desk.admin, input)).toMatchObject({ ok: true });
      for (const actor of [desk.viewer, desk.admin])
        expect(await remembered(actor)).toEqual(await now(actor));
    },
  );

  it('shows a new name at once', async () => {
    const claim = await aClaim(desk.reviewer);
    const given = { claimId: claim.id, revision: claim.revision, assigneeId: desk.reviewer.userId };
    valueOf(await assignClaim.execute(desk.editor, given));
    await remembered(desk.viewer);
    const person = { ...desk.reviewer, sessionId: '', name: '', email: '' };
    valueOf(await changeName.execute(person, { name: 'Renamed a moment ago' }));
    expect(JSON.stringify(await remembered(desk.viewer))).toContain('Renamed a moment ago');
  });

  it('shows in one process what was done in another', async () => {
    await remembered(desk.viewer);
    const back = asAnotherProcess();
    const [first] = await remembered(desk.viewer);
    await aClaim(desk.reviewer);
    const there = await remembered(desk.viewer);
    back();
    expect(there[0]?.total.count).toBe((first?.total.count ?? 0) + 1);
    expect(await remembered(desk.viewer)).toEqual(there);
  });

  it('is of one’s own claims where it asks for them', async () => {
    const claim = await aClaim(desk.reviewer);
    const given = { claimId: claim.id, revision: claim.revision, assigneeId: desk.editor.userId };
    valueOf(await assignClaim.execute(desk.editor, given));
    // Of one role, as far as what is kept could tell.
    const [one, other] = [desk.editor, { ...desk.reviewer, role: desk.editor.role }];
    const ids = async (actor: Actor) =>
      (await claimsListOnceRead(actor, mine, null)).rows.map(({ id }) => id);
    expect(await ids(one)).toContain(claim.id);
    expect(await ids(other)).not.toContain(claim.id);
    expect(await ids(one)).toContain(claim.id);
  });

  it('tells nobody what another may see', async () => {
    const small = await newsroom(ownerUrl);
    const { id: sourceId } = await aSource(small.reviewer, { name: 'Zqxmarker', confidential: true });
    const { id: claimId } = await aClaim(small.reviewer);
    valueOf(await setChain.execute(small.reviewer, { claimId, revision: 1, hops: [{ sourceId }] }));
    const everybody = [small.viewer, small.reviewer, small.editor, small.admin, desk.viewer, desk.admin];
    for (const order of [everybody, everybody.toReversed()]) {
      delete globalThis.corroborate?.claimsLists;
      const told = await Promise.all(order.map(remembered));
      for (const [nth, actor] of order.entries()) expect(told[nth]).toEqual(await now(actor));
      const knowing = order.filter((_, nth) => JSON.stringify(told[nth]).includes('Zqxmarker'));
      expect(knowing.every(({ workspaceId }) => workspaceId === small.workspaceId)).toBe(true);
      expect(knowing).not.toContain(small.viewer);
      expect(knowing).toContain(small.editor);
    }
  });

  it('is read each time where it is searched, as what is found by words is entered after the log', async () => {
    for (const some of [{ q: 'bridge' }, { search: 'bridge' }, { passage: 'bridge' }, { tag: ['bridge'] }]) {
      const list = () => claimsListOnceRead(desk.viewer, filtersWith(some), null);
      expect(await list()).not.toBe(await list());
    }
  });
});
