import { beforeAll, describe, expect, it, test } from 'vitest';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { holdsByTheLog } from '#testing/kept/remembered-answers.ts';
import { dashboard, dashboardOnceRead, type Dashboard, type DashboardView } from './dashboard.ts';

const view: DashboardView = { everybody: true, period: parsePeriod(null), story: null };

let desk: Newsroom;
beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
  await aClaim(desk.reviewer);
});

const said = (whole: Dashboard) => ({ ...whole, readAt: null });

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

  holdsByTheLog({
    kept: 'dashboards',
    desk: () => desk,
    now: async (actor) => said(await dashboard(actor, view)),
    remembered: async (actor) => said(await dashboardOnceRead(actor, view)),
    claims: ({ figures }) => figures.totals.open,
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
