import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { aNewsroom, type Newsroom } from '#testing/newsroom.ts';
import { database } from './connection/client.ts';
import { inWorkspace, onAnyServer, type Tx } from './transaction.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

const settings = z.array(z.object({ scanning: z.string(), workspace: z.string() })).length(1);
const read = async (tx: Pick<Tx, '$queryRaw'>) =>
  settings.parse(
    await tx.$queryRaw`
      SELECT current_setting('enable_seqscan') AS scanning, coalesce(current_setting('app.workspace_id', true), '') AS workspace`,
  )[0];

test('What a transaction is told of its workspace, and not to scan tables, ends with it on its connection', async () => {
  const inside = { scanning: 'off', workspace: desk.workspaceId };
  for (const run of [inWorkspace, onAnyServer]) {
    const all = await Promise.all(Array.from({ length: 8 }, () => run(desk.viewer, read)));
    for (const one of all) expect(one).toEqual(inside);
  }
  const failed = inWorkspace(desk.viewer, () => Promise.reject(new Error('Nothing came of it.')));
  await expect(failed).rejects.toThrow('Nothing came of it.');
  for (let times = 0; times < 16; times += 1) {
    expect(await read(database())).toEqual({ scanning: 'on', workspace: '' });
  }
});
