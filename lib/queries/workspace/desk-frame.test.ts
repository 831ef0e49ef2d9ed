import { expect, test } from 'vitest';
import { z } from 'zod';
import { setHouseRating } from '#lib/commands/workspace/set-house-rating.ts';
import { database } from '#lib/db/connection/client.ts';
import { aNewsroom, newsroom, valueOf } from '#testing/newsroom.ts';
import { deskFrame } from './desk-frame.ts';

const desk = await aNewsroom();
const members = z.array(z.object({ members: z.int() })).length(1);

test('everybody is told their own workspaces and what theirs calls each status, and nothing of others', async () => {
  const other = await newsroom(desk.ownerUrl);
  const rating = { confirmation: 'FALSE', meaning: '', point: null, revision: 0 };
  valueOf(await setHouseRating.execute(desk.admin, { ...rating, name: 'Satire' }));
  valueOf(await setHouseRating.execute(other.admin, { ...rating, name: 'Hoax' }));
  for (const actor of [desk.viewer, desk.reviewer, desk.editor, desk.admin]) {
    const { workspaces, ratings } = await deskFrame(actor);
    expect(workspaces.map(({ id }) => id)).toEqual([desk.workspaceId]);
    expect(ratings.map(({ name }) => name)).toEqual(['', '', '', 'Satire', '', '']);
  }
});

test('whose rows were seen for it is forgotten with it, on every connection', async () => {
  const counted = () =>
    database()
      .$queryRaw`SELECT (SELECT count(*)::int FROM "Member") AS members, pg_sleep(0.02)::text AS slept`;
  const atOnce = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 12 }, ask));
  await atOnce(() => deskFrame(desk.editor));
  for (const rows of await atOnce(counted)) expect(members.parse(rows)).toEqual([{ members: 0 }]);
});
