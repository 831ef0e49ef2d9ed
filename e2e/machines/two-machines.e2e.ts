import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { expect, test as base } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, refusalCode, sendCommand } from '#testing/end-to-end/http.ts';
import { startMachines, type Machines } from '#testing/end-to-end/machines.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';
import { createDesk, password, unlike } from '#testing/end-to-end/people.ts';
import { use } from '#testing/end-to-end/product.ts';
import { CookieJar, signInOverHttp, signOutOverHttp } from '#testing/end-to-end/sign-in.ts';
import { reason, typed, writeReason } from '#e2e/screens/unsaved-reason.ts';

const changesAMinute = 60;

const test = base.extend<object, { machines: Machines }>({
  machines: [
    async ({}, provide) => {
      const machines = await startMachines(changesAMinute);
      use(machines);
      await provide(machines);
      await machines.stop();
    },
    { auto: true, scope: 'worker', timeout: 120_000 },
  ],
});

/** Asks both, twice. */
async function fourTimes<T>(work: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  while (answers.length < 4) answers.push(await work());
  return answers;
}

test('a session begun at one is known to the other, and over for both when it ends', async ({ machines }) => {
  const { reviewer } = await createDesk({ withPassword: true });
  const jar = new CookieJar();
  expect((await signInOverHttp(jar, { email: reviewer.email, password })).status).toBe(200);
  const open = () => ask('/articles', { cookie: jar.header, headers: jar.from });
  expect((await fourTimes(open)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const cookie = jar.header;
  await signOutOverHttp(jar);
  const closed = () => ask('/articles', { cookie, headers: jar.from });
  for (const { status, headers } of await fourTimes(closed)) {
    expect([status, headers.get('location')]).toEqual([307, expect.stringContaining('/sign-in')]);
  }
  expect(Math.min(...machines.turns.counts())).toBeGreaterThan(3);
});

test('a file that one took in is handed out by both, and is on the disk of none', async ({
  desk,
  machines,
}) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  const cookie = await cookieOf(desk.reviewer);
  const content = `The harbour log of ${unlike()}`;
  const upload = () =>
    ask('/api/files', {
      method: 'POST',
      cookie,
      headers: { origin: machines.url, 'idempotency-key': `"${claim.id}"` },
      body: content,
    });
  const answers = await fourTimes(upload);
  expect(new Set(answers.map(({ body }) => body)).size, answers[0]?.body).toBe(1);
  const rows = 'SELECT count(*) FROM "StoredFile" WHERE "workspaceId" = $1';
  expect(await countAsOwner(desk.workspaceId, rows, [desk.workspaceId])).toBe(1);
  const uploaded = z.object({ value: z.object({ fileId: z.uuid(), sha256: z.string() }) });
  const { fileId, sha256 } = uploaded.parse(JSON.parse(answers[0]?.body ?? '')).value;
  const added = await sendCommand('add-evidence', cookie, {
    claimId: claim.id,
    kind: 'FILE',
    title: 'Harbour log',
    fileId,
    fileName: 'log.txt',
    stance: 'CONTEXT',
    role: 'PRIMARY',
  });
  const evidence = z.object({ value: z.object({ evidence: z.array(z.object({ id: z.uuid() })) }) });
  const item = evidence.parse(JSON.parse(added.body)).value.evidence.at(-1);
  const downloads = await fourTimes(() => ask(`/evidence/${item?.id ?? ''}/file`, { cookie }));
  expect(downloads.map(({ status, body }) => [status, body])).toEqual(downloads.map(() => [200, content]));
  for (const folder of machines.dataDirs) {
    const files = join(folder, 'files');
    const names = existsSync(files) ? readdirSync(files, { recursive: true }).map(String) : [];
    expect(names.filter((name) => name.includes(sha256))).toEqual([]);
  }
});

test('a report that either makes is taken from both', async ({ desk, machines }) => {
  await createArticleWithClaim(desk.reviewer);
  const cookie = await cookieOf(desk.editor);
  const asked = await sendCommand('make-report', cookie, { kind: 'claims', format: 'csv' });
  const made = z.object({ value: z.object({ reportId: z.uuid() }) });
  const { reportId } = made.parse(JSON.parse(asked.body)).value;
  const take = () => ask(`/reports/${reportId}/file`, { cookie });
  await expect.poll(async () => (await take()).status, { timeout: 60_000 }).toBe(200);
  const bodies = (await fourTimes(take)).map(({ body }) => body);
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).toContain(machines.url);
});

test('what one person may do so often is counted by both together', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const codes: string[] = [];
  for (let time = 0; time < changesAMinute + 6; time += 1) {
    codes.push(refusalCode(await sendCommand('assign-claim', cookie, {})));
  }
  expect(codes.slice(0, changesAMinute)).not.toContain('too-often');
  expect(codes.slice(changesAMinute)).toEqual(codes.slice(changesAMinute).map(() => 'too-often'));
});

test('one sees at once what one did, though the replica has it later, and others see it then', async ({
  desk,
  machines,
  asEditor,
}) => {
  const other = await cookieOf(desk.viewer);
  // A machine that is too busy to look at the database in time says that, and nothing of the replica.
  const health = async () =>
    z.object({ replica: z.string().optional() }).parse(JSON.parse((await ask('/api/health')).body)).replica;
  const ready = () =>
    expect.poll(() => fourTimes(health), { timeout: 30_000 }).toEqual(Array(4).fill('in use'));
  await ready();
  await machines.replica.hold();
  const name = `Harbour office ${unlike()}`;
  await asEditor.goto('/sources');
  const told = await asEditor.request.post('/api/commands/create-source', {
    headers: { origin: machines.url },
    data: { name, kind: 'ORGANISATION' },
  });
  expect(told.status(), await told.text()).toBe(200);
  for (let time = 0; time < 4; time += 1) {
    await asEditor.goto('/sources');
    await expect(asEditor.getByText(name).first()).toBeVisible();
  }
  const seen = () => ask('/sources', { cookie: other });
  for (const { body } of await fourTimes(seen)) expect(body).not.toContain(name);
  await machines.replica.replay();
  await expect.poll(async () => (await fourTimes(seen)).every(({ body }) => body.includes(name))).toBe(true);
});

test('what was typed and not saved is there again, whichever answers', async ({ desk, asReviewer: page }) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  await writeReason(page, claim.id);
  for (let time = 0; time < 3; time += 1) {
    await page.goto(`/claims/${claim.id}`);
    await expect(reason(page)).toHaveValue(typed);
  }
});
