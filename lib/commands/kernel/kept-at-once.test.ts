import { expect, it } from 'vitest';
import { fillMissing } from '#lib/db/migrations/fill-missing.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { aNewsroom } from '#testing/newsroom.ts';
import { randomCommands } from '#testing/kept/random-commands.ts';
import { recountEntries } from '#testing/kept/recount-entries.ts';
import { recountKept } from '#testing/kept/recount-kept.ts';

const desk = await aNewsroom();

/** Ten thousand are for a machine that has the time: KEPT_COMMANDS=10000. */
const count = Number(process.env['KEPT_COMMANDS'] ?? 400);

it(
  'All that is kept is as it is counted from scratch after random commands at once',
  async () => {
    const { done, refused } = await randomCommands(desk, { count, atOnce: 8, seed: 11 });
    // Commands that all are refused would keep anything right.
    for (const name of [
      'record',
      'chain',
      'status',
      'sign',
      'reopen',
      'delete',
      'restore',
      'discredit',
      'merge',
    ]) {
      expect([name, done.get(name) ?? 0]).not.toEqual([name, 0]);
    }
    expect(refused.get('invalid') ?? 0).toBe(0);
    expect(await recountKept(desk.admin)).toEqual([]);
    expect((await recountEntries(desk.admin)).differing).toEqual([]);
  },
  count * 1_000,
);

it('Claims from before they were counted by source are added beside those at work', async () => {
  await withClient(desk.ownerUrl, async (client) => {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    await client.query(
      `UPDATE "SourceCount" SET counted = false, claims = 0, open = 0, confirmed = 0,
         "claimsOnRecord" = 0, "openOnRecord" = 0, "confirmedOnRecord" = 0`,
    );
  });
  const stopped = new AbortController().signal;
  await Promise.all([
    randomCommands(desk, { count: 60, atOnce: 4, seed: 12 }),
    fillMissing(desk.workspaceId, { progress: () => undefined, stopped }),
  ]);
  const uncounted = await inWorkspace(desk.admin, (tx) =>
    tx.sourceCount.count({ where: { counted: false } }),
  );
  expect(uncounted).toBe(0);
  expect(await recountKept(desk.admin)).toEqual([]);
});
