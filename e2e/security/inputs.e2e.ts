import { createClaim, createArticle } from '#testing/end-to-end/articles.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, refusalCode, sendCommand } from '#testing/end-to-end/http.ts';
import { loggedIn } from '#testing/end-to-end/owner.ts';
import { product } from '#testing/end-to-end/product.ts';
import { commandTable } from './tables/command-table.ts';
import { createTargets } from './tables/command-targets.ts';

test('a key that no command knows is refused by every command', async ({ desk }) => {
  const { targets } = await createTargets(desk);
  const other = await createDesk();
  const cookie = await cookieOf(desk.admin);
  const before = await loggedIn(desk.workspaceId);
  const extras: Record<string, unknown>[] = [
    { role: 'ADMIN' },
    { workspaceId: other.workspaceId },
    { createdBy: other.reviewer.userId },
    { stage: 'SIGNED_OFF' },
    { constructor: { prototype: { admin: true } } },
  ];
  for (const [name, { input }] of Object.entries(commandTable)) {
    for (const extra of extras) {
      if (Object.keys(extra).some((key) => key in input(targets) && key !== 'constructor')) continue;
      const answer = await sendCommand(name, cookie, { ...input(targets), ...extra });
      expect(refusalCode(answer), `${name} with ${Object.keys(extra)[0]}`).toBe('invalid');
    }
  }
  expect(await loggedIn(desk.workspaceId)).toEqual(before);
});

test('objects where values belong are refused by every command', async ({ desk }) => {
  const { targets } = await createTargets(desk);
  const cookie = await cookieOf(desk.admin);
  const before = await loggedIn(desk.workspaceId);
  const operators: unknown[] = [
    { $ne: null },
    { not: '' },
    { contains: '' },
    [],
    { set: 1 },
    { increment: 1 },
  ];
  for (const [name, { input }] of Object.entries(commandTable)) {
    const whole = input(targets);
    for (const [at, key] of Object.keys(whole).entries()) {
      if (Array.isArray(whole[key])) continue;
      const answer = await sendCommand(name, cookie, { ...whole, [key]: operators[at % operators.length] });
      expect(refusalCode(answer), `${name}: ${key}`).toBe('invalid');
    }
  }
  expect(await loggedIn(desk.workspaceId)).toEqual(before);
});

for (const [what, body] of [
  ['a prototype', '{"__proto__":{"role":"ADMIN"},"name":"Pier","kind":"PERSON","aliases":[],"x":1}'],
  ['a list', '[{"name":"Pier"}]'],
  ['nothing', 'null'],
  ['a text', '"create-source"'],
  ['a number', '1e400'],
  ['broken JSON', '{"name":'],
  ['a deep nest', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['no body', ''],
] as const) {
  test(`${what} in place of a command’s input is refused`, async ({ desk }) => {
    const answer = await ask('/api/commands/create-source', {
      method: 'POST',
      cookie: await cookieOf(desk.reviewer),
      headers: { origin: product.url, 'content-type': 'application/json' },
      body,
    });
    expect(refusalCode(answer)).toBe('invalid');
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
  });
}

test('names of commands that are not commands lead nowhere', async ({ desk }) => {
  const cookie = await cookieOf(desk.admin);
  for (const name of ['constructor', '__proto__', 'toString', 'store-file', 'edit-claim%00', '..%2Fhealth']) {
    const answer = await sendCommand(name, cookie, {});
    expect([404, 400], `${name}: ${answer.body}`).toContain(answer.status);
  }
});

test('a text holding NUL, lone surrogates or too much is refused or made storable, never an error', async ({
  desk,
}) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const cookie = await cookieOf(desk.reviewer);
  let revision = 1;
  for (const statement of [
    'a\u0000b',
    '\ud800',
    '\u202e gnp.exe',
    'x'.repeat(100_000),
    'x'.repeat(1_000_000),
    ' \t\n ',
    '👩‍👩‍👧‍👦'.repeat(20),
  ]) {
    const input = { claimId: claim.id, revision, statement, importance: 'NORMAL', tags: [] };
    const answer = await sendCommand('edit-claim', cookie, input);
    expect([200, 413, 422], `${answer.status} ${answer.body.slice(0, 200)}`).toContain(answer.status);
    if (answer.status === 200) revision += 1;
  }
});

test('filters of the list that are no filters show the list, and never an error', async ({ desk }) => {
  const cookie = await cookieOf(desk.viewer);
  const queries = [
    'status=__proto__',
    'status[]=OPEN&status[$ne]=x',
    'q=%00',
    `q=${'%F0%9F%98%80'.repeat(500)}`,
    'article=1%27%20OR%201=1--',
    'after=not-an-id',
    'assignee=me&assignee=nobody',
    'due=never',
    `from=2026-01-01T00:00:00.${'0'.repeat(300)}Z`,
    `signedUntil=2026-01-01T00:00:00.${'9'.repeat(5_000)}Z`,
    '%E0%A4%A=1',
  ];
  for (const query of queries) {
    for (const path of ['/claims', '/claims/export.json', '/claims/export.csv']) {
      const answer = await ask(`${path}?${query}`, { cookie });
      expect(answer.status, `${path}?${query}`).toBeLessThan(500);
    }
  }
});
