import { createArticle } from './factories/articles.ts';
import { expect, test } from './fixtures.ts';
import { cookieOf, sendCommand } from './http.ts';
import { countAsOwner } from './owner.ts';

test.use({ ownProduct: true });

test('a server asked to stop finishes what it accepted, within fifteen seconds', async ({
  desk,
  ownApplication,
}) => {
  await createArticle(desk.reviewer);
  const cookie = await cookieOf(desk.reviewer);
  let asked = false;
  const answers: { status: number; name: string }[] = [];
  async function writer(at: number): Promise<void> {
    for (let time = 0; !asked; time += 1) {
      const name = `Party ${at}-${time}`;
      try {
        const { status } = await sendCommand('create-source', cookie, { name, kind: 'PERSON', aliases: [] });
        answers.push({ status, name });
      } catch {
        // A connection the stopping server never accepted; it was told nothing, so nothing was promised.
        return;
      }
    }
  }
  const writers = Array.from({ length: 8 }, (_, at) => writer(at));
  await expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(20);
  const began = performance.now();
  const stopping = ownApplication?.server.stop();
  asked = true;
  await Promise.all(writers);
  await stopping;
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const saved = await countAsOwner(
    desk.workspaceId,
    `SELECT count(*) FROM "Source" WHERE "workspaceId" = $1 AND name LIKE 'Party %'`,
    [desk.workspaceId],
  );
  expect(saved).toBe(answers.length);
});
