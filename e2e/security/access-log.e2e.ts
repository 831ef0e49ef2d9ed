import { createDesk, password } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, freshAddress, refusalCode } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';
import { CookieJar, signInOverHttp, signOutOverHttp } from '#testing/end-to-end/sign-in.ts';

test('an admin sees who came in, who failed to and what came from another site', async ({ browserOf }) => {
  const { reviewer, admin } = await createDesk({ withPassword: true });
  const stranger = freshAddress();
  const wrong = { email: reviewer.email, password: 'not the right words' };
  for (let time = 0; time < 6; time += 1) await signInOverHttp(new CookieJar(stranger), wrong);
  const jar = new CookieJar();
  expect((await signInOverHttp(jar, { email: reviewer.email, password })).status).toBe(200);
  await signOutOverHttp(jar);
  const foreign = await ask('/api/commands/create-source', {
    method: 'POST',
    cookie: await cookieOf(reviewer),
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    body: '{}',
  });
  expect(refusalCode(foreign)).toBe('foreign-origin');

  const page = await browserOf(admin);
  const entries = page.getByRole('main').getByRole('listitem');
  // What comes after the first of them were written stands in an entry of its own, up to ten minutes later.
  const failedSignIns = async (): Promise<number> => {
    const told = await entries.filter({ hasText: `${reviewer.name}, from ${stranger}.` }).allTextContents();
    const counts = told.map((words) => Number(/(\d+) failed sign-in/.exec(words)?.[1] ?? 0));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  await expect(async () => {
    await page.goto(`${product.url}/settings/access`);
    expect([1, 2, 3, 4, 5]).toContain(await failedSignIns());
    await expect(entries.filter({ hasText: '1 request from another site refused' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass({ timeout: 40_000 });
  await expect(entries.filter({ hasText: `A limit was hit once: ${reviewer.name}` })).toBeVisible();
  await expect(entries.filter({ hasText: `${reviewer.name} signed in.` })).toBeVisible();
  await expect(entries.filter({ hasText: `${reviewer.name} signed out.` })).toBeVisible();
});

test('a reviewer is not shown who came in', async ({ desk, browserOf }) => {
  const page = await browserOf(desk.reviewer);
  await page.goto(`${product.url}/settings/access`);
  await expect(page.getByText('failed sign-in')).toHaveCount(0);
  expect((await ask('/settings/access', { cookie: await cookieOf(desk.reviewer) })).status).toBe(404);
});
