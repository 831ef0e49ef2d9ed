import { v7 } from 'uuid';
import { createClaim, createArticle } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, refusalCode, type Ask } from '#testing/end-to-end/http.ts';
import { asOwner, loggedIn } from '#testing/end-to-end/owner.ts';
import { product } from '#testing/end-to-end/product.ts';

const json = { 'content-type': 'application/json' };
const ways: { name: string; request: Ask }[] = [
  { name: 'another site', request: { headers: { ...json, origin: 'https://evil.example' } } },
  { name: 'another port', request: { headers: { ...json, origin: product.url.replace(/\d+$/, '1') } } },
  { name: 'a look-alike', request: { headers: { ...json, origin: `${product.url}.evil.example` } } },
  { name: 'a sandboxed frame', request: { headers: { ...json, origin: 'null' } } },
  { name: 'nowhere', request: { headers: json } },
  { name: 'a form', request: { headers: { 'content-type': 'text/plain', origin: product.url } } },
  {
    name: 'a form of another kind',
    request: { headers: { 'content-type': 'application/x-www-form-urlencoded', origin: product.url } },
  },
  { name: 'an image', request: { method: 'GET', headers: { origin: product.url } } },
];

const doors = [
  '/api/commands/edit-claim',
  '/api/auth/person/change-name',
  '/api/auth/person/change-password',
  '/api/auth/signout',
  '/api/auth/callback/password',
  '/api/auth/invitation',
  '/api/auth/accept-invitation',
  '/api/auth/ask-reset',
  '/api/auth/reset-password',
  '/api/auth/confirm-address',
];

for (const { name, request } of ways) {
  test(`a change sent from ${name} changes nothing, at any door`, async ({ desk }) => {
    const article = await createArticle(desk.reviewer);
    const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
    const cookie = await cookieOf(desk.reviewer);
    const log = () => loggedIn(desk.workspaceId);
    const before = await log();
    const body = JSON.stringify({
      claimId: claim.id,
      revision: 1,
      statement: 'Forged.',
      importance: 'LOW',
      tags: [],
      name: 'Forged',
    });
    for (const door of doors) {
      const get = request.method === 'GET';
      const answer = await ask(door, { method: 'POST', ...request, cookie, body: get ? null : body });
      expect(answer.status, `${door}: ${answer.body}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, door).toBeLessThan(500);
      if (!get) expect(['foreign-origin', 'wrong-content-type']).toContain(refusalCode(answer));
      expect(answer.headers.getSetCookie(), door).toEqual([]);
      expect(answer.headers.get('access-control-allow-origin'), door).toBeNull();
    }
    expect(await log()).toEqual(before);
    expect((await ask('/api/sources', { cookie })).status, 'the session lasts').toBe(200);
  });
}

test('a file or an article sent from another site is not taken', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const claims = `/api/articles/${v7()}/claims-preview`;
  for (const door of ['/api/files', '/api/import-preview', claims]) {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const headers = { 'content-type': 'text/plain', ...(origin ? { origin } : {}) };
      const answer = await ask(door, { method: 'POST', cookie, headers, body: 'a scan' });
      expect(refusalCode(answer), `${door} from ${origin}`).toBe('foreign-origin');
    }
  }
  const files = await asOwner(desk.workspaceId, `SELECT id FROM "StoredFile" WHERE "workspaceId" = $1`, [
    desk.workspaceId,
  ]);
  expect(files).toEqual([]);
});

test('the token of the sign-in form is given to this site alone', async () => {
  const answer = await ask('/api/auth/csrf', { headers: { origin: 'https://evil.example' } });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});
