import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, post, type Answer } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';

function expectSafe({ headers }: Answer, where: string): void {
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy, where).toMatch(/frame-ancestors 'none'|^sandbox/);
  if (!policy.startsWith('sandbox')) {
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src ')) ?? '';
    expect(scripts, where).toMatch(/'nonce-[A-Za-z0-9+/=]{20,}'/);
    expect(scripts, where).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(policy, where).toContain("object-src 'none'");
    expect(policy, where).toContain("base-uri 'none'");
  }
  expect(headers.get('x-content-type-options'), where).toBe('nosniff');
  expect(headers.get('x-frame-options'), where).toBe('DENY');
  expect(headers.get('cross-origin-opener-policy'), where).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy'), where).toBe('same-origin');
  // Pages whose address holds a secret send none of it anywhere.
  expect(headers.get('referrer-policy'), where).toMatch(/^(same-origin|no-referrer)$/);
  expect(headers.get('x-powered-by'), where).toBeNull();
  expect(headers.get('server'), where).toBeNull();
  expect(headers.get('access-control-allow-origin'), where).toBeNull();
}

test('every kind of answer carries the headers, and private ones are not stored', async ({ desk }) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer);
  const cookie = await cookieOf(desk.admin);
  const pages = [
    '/',
    '/sign-in',
    '/articles',
    '/articles/import',
    `/articles/${article.articleId}`,
    `/articles/${article.articleId}/export.csv`,
    `/claims/${claims[0]?.id}`,
    '/claims',
    '/claims/export.json',
    '/sources',
    '/dashboard',
    '/settings/members',
    '/settings/access',
    '/settings/rules',
    '/account',
    '/invitation',
    '/invitation/none',
    '/api/health',
    '/api/health/live',
    '/api/sources',
    '/api/nothing-here',
    '/nothing-here',
    '/articles/00000000-0000-7000-8000-000000000000',
    '/%00',
    '/%E0%A4%A',
  ];
  for (const path of pages) {
    for (const who of [cookie, null]) {
      const answer = await ask(path, { cookie: who });
      expectSafe(answer, `${path} (${answer.status})`);
      expect(answer.headers.get('cache-control'), path).toContain('no-store');
    }
  }
  expectSafe(await post('/api/commands/no-such-command', cookie, {}), 'an unknown command');
  expectSafe(await ask('/api/commands/edit-claim', { method: 'PUT', cookie }), 'a method nobody takes');
});

test('the nonce of one page is never that of another, and its scripts all carry it', async () => {
  const [first, second] = [await ask('/sign-in'), await ask('/sign-in')];
  const nonceOf = ({ headers }: Answer) =>
    /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
  expect(nonceOf(first)).toBeTruthy();
  expect(nonceOf(first)).not.toBe(nonceOf(second));
  const scripts = first.body.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(first)}"`);
});

test('a file of the application itself may be kept by browsers, and is still not sniffed', async () => {
  const page = await ask('/sign-in');
  const file = /\/_next\/static\/[^"]+?\.js/.exec(page.body)?.[0] ?? '';
  const answer = await ask(file);
  expect(answer.status).toBe(200);
  expectSafe(answer, file);
  expect(answer.headers.get('cache-control')).toContain('immutable');
});

test('error pages show no stack and no version', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const answers = [
    await ask('/nothing-here', { cookie }),
    await ask('/%E0%A4%A', { cookie }),
    await ask('/articles/not-an-id', { cookie }),
    await ask('/api/claims/not-an-id', { cookie }),
    await ask('/api/commands/edit-claim', {
      method: 'POST',
      cookie,
      headers: { origin: product.url, 'content-type': 'application/json' },
      body: '{"claimId": ',
    }),
    await post('/api/commands/edit-claim', cookie, { claimId: { $ne: null }, revision: 'x' }),
  ];
  for (const { body, status } of answers) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d+|Prisma|postgres|SELECT |stack/);
    expect(body).not.toMatch(/Next\.js \d|next@|16\.\d+\.\d+/);
  }
});

test('the schemas of what is exported are served to anyone at the address that exports name', async () => {
  const path = '/schemas/claims-export-4.schema.json';
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/schema+json');
  const schema: unknown = JSON.parse(answer.body);
  expect(schema).toMatchObject({ $id: expect.stringContaining(path), type: 'object' });
  expect((await ask('/schemas/claims-export-9.schema.json')).status).toBe(404);
});

test('the health of the product is told to anyone, and nothing else with it', async () => {
  const answer = await ask('/api/health');
  expect(answer.status).toBe(200);
  const health: unknown = JSON.parse(answer.body);
  expect(health).toEqual({ status: 'ok', version: expect.any(String) });
  const alive = await ask('/api/health/live');
  expect(alive.status).toBe(200);
  expect(JSON.parse(alive.body)).toEqual({ status: 'alive', version: expect.any(String) });
});
