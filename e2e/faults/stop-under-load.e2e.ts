import { createArticle } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { cookieOf, sendCommand } from '#testing/end-to-end/http.ts';
import { keptAlive, type Kept } from '#testing/end-to-end/kept-alive.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';

test.use({ ownProduct: true, endsIt: true });
test.describe.configure({ mode: 'serial' });

const stored = `SELECT count(*) FROM "Source" WHERE "workspaceId" = $1 AND name LIKE $2`;
/** More than any writer gets done before the stop is over. */
const most = 5_000;

test('a server asked to stop finishes what it accepted on connections new and kept, within fifteen seconds', async ({
  desk,
  ownApplication,
}) => {
  await createArticle(desk.reviewer);
  const cookie = await cookieOf(desk.reviewer);
  const source = (name: string) => ({ name, kind: 'PERSON', aliases: [] });
  const answers: number[] = [];
  const kept: Kept[] = [];
  let asked = false;

  async function writer(at: number): Promise<void> {
    for (let time = 0; time < most && !asked; time += 1) {
      try {
        answers.push((await sendCommand('create-source', cookie, source(`New ${at}-${time}`))).status);
      } catch {
        // A connection the stopping server never accepted; it was told nothing, so nothing was promised.
        return;
      }
    }
  }

  /** Goes on until nobody takes a new connection. */
  async function keeper(at: number): Promise<void> {
    const client = keptAlive();
    for (let time = 0; time < most; time += 1) {
      const got = await client.post('/api/commands/create-source', cookie, source(`Kept ${at}-${time}`));
      if (got.kind === 'not-accepted') break;
      kept.push(got);
    }
    client.end();
  }

  const clients = Array.from({ length: 4 }, (_, at) => [writer(at), keeper(at)]).flat();
  await expect.poll(() => Math.min(answers.length, kept.length), { timeout: 60_000 }).toBeGreaterThan(20);
  const idle = [keptAlive(), keptAlive(), keptAlive()];
  const sendFrom = (client: (typeof idle)[number], name: string) =>
    client.post('/api/commands/create-source', cookie, source(name));
  kept.push(...(await Promise.all(idle.map((client, at) => sendFrom(client, `Kept early ${at}`)))));
  const began = performance.now();
  const stopping = ownApplication?.server.stop();
  asked = true;
  // These said nothing while the signal went out.
  const late = await Promise.all(idle.map((client, at) => sendFrom(client, `Kept late ${at}`)));
  for (const got of late) expect(got).toMatchObject({ kind: 'answered', status: 200 });
  kept.push(...late);
  await Promise.all(clients);
  await stopping;
  for (const client of idle) client.end();
  expect(performance.now() - began).toBeLessThan(15_000);

  expect(answers.filter((status) => status !== 200)).toEqual([]);
  expect(kept.filter((got) => got.kind !== 'answered' || got.status !== 200)).toEqual([]);
  // Each connection that was kept when the stop came was told that it ends.
  expect(kept.filter((got) => got.kind === 'answered' && got.last).length).toBeGreaterThanOrEqual(7);
  expect(await countAsOwner(desk.workspaceId, stored, [desk.workspaceId, 'New %'])).toBe(answers.length);
  expect(await countAsOwner(desk.workspaceId, stored, [desk.workspaceId, 'Kept %'])).toBe(kept.length);
});
