import { beforeAll, describe, expect, it, test } from 'vitest';
import { changeName } from '#lib/commands/account/change-name.ts';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { commands } from '#lib/commands/registry.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { samples } from '#testing/samples/command-samples.ts';
import { dashboard, dashboardOnceRead, type Dashboard, type DashboardView } from './dashboard.ts';

const view: DashboardView = { everybody: true, period: parsePeriod(null), story: null };

let ownerUrl: string;
let desk: Newsroom;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
  desk = await newsroom(ownerUrl);
  await aClaim(desk.reviewer);
});

const said = (whole: Dashboard) => ({ ...whole, readAt: null });
const now = async (actor: Actor) => said(await dashboard(actor, view));
const remembered = async (actor: Actor) => said(await dashboardOnceRead(actor, view));

/** Lets go of what this process remembers, and answers how to have it back: as of another process. */
function asAnotherProcess(): () => void {
  const own = globalThis.corroborate?.dashboards;
  delete globalThis.corroborate?.dashboards;
  return () => {
    if (own) globalThis.corroborate = { ...globalThis.corroborate, dashboards: own };
  };
}

describe('A dashboard that is remembered', () => {
  it('is read once as long as nothing happens', async () => {
    const once = async () => {
      const { readAt } = await dashboardOnceRead(desk.editor, view);
      const asked = Array.from({ length: 5 }, () => dashboardOnceRead(desk.editor, view));
      return (await Promise.all(asked)).every((one) => one.readAt === readAt);
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
    const first = await remembered(desk.viewer);
    await aClaim(desk.reviewer);
    const there = await remembered(desk.viewer);
    back();
    expect(there.figures.totals.open).toBe(first.figures.totals.open + 1);
    expect(await remembered(desk.viewer)).toEqual(there);
  });

  it('tells nobody what another may see', async () => {
    const small = await newsroom(ownerUrl);
    const { id: sourceId } = await aSource(small.reviewer, { name: 'Zqxmarker', confidential: true });
    const { id: claimId } = await aClaim(small.reviewer);
    valueOf(await setChain.execute(small.reviewer, { claimId, revision: 1, hops: [{ sourceId }] }));
    const everybody = [small.viewer, small.reviewer, small.editor, small.admin, desk.viewer, desk.admin];
    for (const order of [everybody, everybody.toReversed()]) {
      delete globalThis.corroborate?.dashboards;
      const told = await Promise.all(order.map(remembered));
      for (const [nth, actor] of order.entries()) expect(told[nth]).toEqual(await now(actor));
      const knowing = order.filter((_, nth) => JSON.stringify(told[nth]).includes('Zqxmarker'));
      expect(knowing.every(({ workspaceId }) => workspaceId === small.workspaceId)).toBe(true);
      expect(knowing).not.toContain(small.viewer);
      expect(knowing).toContain(small.editor);
    }
  });
});

test('A story over time is read each time it is asked for', async () => {
  const claim = await aClaim(desk.reviewer);
  const asked = { ...view, story: claim.articleId };
  expect((await dashboardOnceRead(desk.viewer, asked)).story).toEqual(
    (await dashboard(desk.viewer, asked)).story,
  );
  expect((await dashboardOnceRead(desk.viewer, view)).story).toBeNull();
});
