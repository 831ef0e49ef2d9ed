import { createDesk, password } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';
import { CookieJar, signInOverHttp } from '#testing/end-to-end/sign-in.ts';

const outside = [
  'https://evil.example',
  'http://evil.example/claims',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '\\/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  '/%2F/evil.example',
  '/%5Cevil.example',
  '/%252F%252Fevil.example',
  '/\t/evil.example',
  '\t//evil.example',
  '/\n/evil.example',
  '/\r\nLocation: https://evil.example',
  ' https://evil.example',
  '/\u2028/evil.example',
  '/\u200b/evil.example',
  '／／evil.example',
  '/．．/／evil.example',
  `${product.url}@evil.example`,
  `${product.url}.evil.example`,
  `http://user:password@${new URL(product.url).host}/claims`,
  '/..//evil.example',
  '/claims/..//../\\evil.example',
  '?next=https://evil.example',
  '#https://evil.example',
  'evil.example',
];

test('thirty-eight addresses of other sites lead nowhere but to this site', async ({ desk }) => {
  expect(outside.length).toBeGreaterThanOrEqual(30);
  const cookie = await cookieOf(desk.viewer);
  for (const callback of outside) {
    const answer = await ask(`/sign-in?callbackUrl=${encodeURIComponent(callback)}`, { cookie });
    expect([303, 307, 308], callback).toContain(answer.status);
    const target = new URL(answer.headers.get('location') ?? '', `${product.url}/sign-in`);
    expect(target.origin, callback).toBe(product.url);
  }
});

test('signing in through the form goes to this site, whatever address it was opened with', async ({
  newBrowser,
}) => {
  const { viewer } = await createDesk({ withPassword: true });
  const page = await newBrowser();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== product.url && /^https?:/.test(request.url()))
      elsewhere.push(request.url());
  });
  for (const callback of [
    'https://evil.example/claims',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(callback)}`);
    await page.getByLabel('E-mail').fill(viewer.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`${product.url}/articles`);
    await page.context().clearCookies();
  }
  expect(elsewhere).toEqual([]);
});

test('what sign-in answers names no other site', async () => {
  const { viewer } = await createDesk({ withPassword: true });
  const answer = await signInOverHttp(new CookieJar(), {
    email: viewer.email,
    password,
    callbackUrl: 'https://evil.example',
  });
  expect(answer.status).toBe(200);
  expect(answer.body + [...answer.headers.values()].join()).not.toContain('evil.example');
});

test('the start leads members to their articles and everyone else to sign-in', async ({ desk }) => {
  const member = await ask('/', { cookie: await cookieOf(desk.viewer) });
  expect(member.headers.get('location')).toBe('/articles');
  const anyone = await ask((await ask('/')).headers.get('location') ?? '');
  expect(anyone.headers.get('location')).toMatch(/^\/sign-in/);
});

test('a page asked for without a session is shown after signing in', async ({ newBrowser }) => {
  const { viewer } = await createDesk({ withPassword: true });
  const page = await newBrowser();
  await page.goto('/claims?status=DISPUTED');
  await page.getByLabel('E-mail').fill(viewer.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${product.url}/claims?status=DISPUTED`);
});
