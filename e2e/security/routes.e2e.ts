import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { includesRole, roles } from '#lib/domain/access/role.ts';
import { createDesk, createMember, type Desk, type Person } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { askAsPages, bare, cookieOf, type Answer, type Ask } from '#testing/end-to-end/http.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { product } from '#testing/end-to-end/product.ts';
import { createTargets, targetsOfNothing } from './tables/command-targets.ts';
import type { RouteCase } from './tables/route-case.ts';
import { routeTable } from './tables/route-table.ts';
import { triedElsewhere } from './tried-elsewhere.ts';

const app = join(import.meta.dirname, '../../app');

/** The address of every page and route handler under app/, with its placeholders: `/claims/[claimId]`. */
function routesThereAre(): string[] {
  const files = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(page\.tsx|route\.ts)$/.test(entry.name))
    .map((entry) => relative(app, entry.parentPath).replaceAll('\\', '/'));
  const addresses = files.map((folder) => {
    const steps = folder.split('/').filter((step) => step !== '' && !/^\(.*\)$/.test(step));
    return `/${steps.join('/')}`;
  });
  return [...new Set(addresses)].sort();
}

/** The ways a request can be dressed up so that a check made only in front of the pages would miss it. */
const guises: { name: string; headers?: Record<string, string>; suffix?: string }[] = [
  { name: 'as a data request', headers: { rsc: '1' } },
  { name: 'as a prefetch', headers: { rsc: '1', 'next-router-prefetch': '1' } },
  { name: 'as a prefetch of a segment', headers: { rsc: '1', 'next-router-segment-prefetch': '/_tree' } },
  {
    name: 'as a request of the proxy',
    headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  },
  { name: 'as one of an older proxy', headers: { 'x-middleware-subrequest': 'src/middleware:middleware' } },
  { name: 'as the data file of the page', suffix: '.rsc' },
];

function personOf(desk: Desk, role: (typeof roles)[number]): Person {
  return { VIEWER: desk.viewer, REVIEWER: desk.reviewer, EDITOR: desk.editor, ADMIN: desk.admin }[role];
}

function send(
  route: RouteCase,
  address: string,
  cookie: string | null,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const given: Ask = route.request ?? {};
  return askAsPages(address, {
    ...given,
    cookie,
    headers: { origin: product.url, ...given.headers, ...headers },
  });
}

function expectNobody(route: RouteCase, answer: Answer): void {
  if (route.kind === 'data') expect(answer.status).toBe(401);
  else {
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in(\?|$)/);
  }
}

test('the matrix tries every page and route there is', () => {
  const tried = [...Object.keys(routeTable), ...Object.keys(triedElsewhere)].sort();
  expect(tried).toEqual(routesThereAre());
});

for (const [pattern, route] of Object.entries(routeTable)) {
  test(`${pattern} shows a workspace to its members in their role, and nothing of it to others`, async ({
    desk,
  }) => {
    const { targets, word } = await createTargets(desk);
    const address = route.address(targets);
    const least = route.least === 'anyone' ? 'VIEWER' : route.least;
    const other = await createDesk();
    const stranger = await cookieOf(other.admin);
    const former = await createMember(desk.workspaceId, 'ADMIN');
    const removed = await cookieOf(former);
    await asOwner(desk.workspaceId, `UPDATE "Member" SET "disabledAt" = now() WHERE id = $1`, [
      former.memberId,
    ]);

    const shown = await send(route, address, await cookieOf(personOf(desk, least)));
    expect([200, 307]).toContain(shown.status);
    if (route.shows) expect(shown.body).toContain(word);

    expectNobody(route, await send(route, address, null));
    expectNobody(route, await send(route, address, removed));

    const theirs = await send(route, address, stranger);
    if (route.names) {
      const nothings = await send(route, route.address(targetsOfNothing()), stranger);
      expect(theirs.status).toBe(404);
      expect([theirs.status, bare(theirs.body)]).toEqual([nothings.status, bare(nothings.body)]);
    }

    const lower: string[] = [];
    for (const role of roles.filter((one) => !includesRole(one, least))) {
      const cookie = await cookieOf(personOf(desk, role));
      lower.push(cookie);
      const answer = await send(route, address, cookie);
      expect(answer.status).toBe(route.kind === 'page' ? 404 : 403);
    }

    for (const cookie of [null, removed, stranger, ...lower]) {
      expect((await send(route, address, cookie)).body).not.toContain(word);
      for (const { name, headers, suffix = '' } of guises) {
        const [path = '', query] = address.split('?');
        const dressed = `${path}${suffix}${query ? `?${query}` : ''}`;
        const answer = await send(route, dressed, cookie, headers);
        expect(answer.body, `${name}: ${answer.status}`).not.toContain(word);
        expect(answer.status, name).toBeLessThan(500);
      }
    }
  });
}
