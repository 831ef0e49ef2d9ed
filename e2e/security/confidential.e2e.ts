import { setChain } from '#lib/commands/claims/set-chain.ts';
import { markEvidenceConfidential } from '#lib/commands/evidence/mark-evidence-confidential.ts';
import { changeRole } from '#lib/commands/workspace/change-role.ts';
import { roles } from '#lib/domain/access/role.ts';
import { createParty, withFile, withReport } from '#testing/end-to-end/claims.ts';
import { createDesk, unlike, type Desk, type Person } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, askAsPages, bare, cookieOf, sendCommand } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';
import { commandTable } from './tables/command-table.ts';
import { createTargets, type Targets } from './tables/command-targets.ts';
import { textOfFile } from '#testing/text-of-file.ts';
import { routeTable } from './tables/route-table.ts';

function personOf(desk: Desk, role: (typeof roles)[number]): Person {
  return { VIEWER: desk.viewer, REVIEWER: desk.reviewer, EDITOR: desk.editor, ADMIN: desk.admin }[role];
}

/** The things every route and command is tried on, with the marker in all of them that is to be kept back. */
async function confide(desk: Desk): Promise<{ targets: Targets; marker: string }> {
  const { reviewer } = desk;
  const { targets } = await createTargets(desk);
  const marker = `zq${unlike()}`.toLowerCase();
  const party = (name: string, more: object = {}) =>
    createParty(reviewer, { name: `${name} ${marker}`, kind: 'ORGANISATION', ...more });
  const clerk = await party('Clerk', {
    confidential: true,
    aliases: [`Also ${marker}`],
    notes: `Notes ${marker}`,
    address: `https://${marker}.example/`,
  });
  const [aide, whisper] = [await party('Aide'), await party('Whisper')];
  const { found } = targets;
  const marked = { confidential: true, title: `Leak ${marker}`, publisherId: clerk.id } as const;
  const text = { excerpt: `Excerpt ${marker}`, capturedText: `The text names ${marker}.` };
  const captured = (await withReport(reviewer, found, { ...marked, ...text })).evidence.at(-1);
  const content = `Content ${marker}`;
  const file = (await withFile(reviewer, found, { fileName: `${marker}.txt`, content })).evidence.at(-1);
  if (!captured || !file) throw new Error('The claim has both.');
  const why = { reason: `It came from ${marker}.` };
  const held = await runCommand(markEvidenceConfidential, reviewer, {
    evidenceId: file.id,
    revision: 1,
    ...why,
  });
  const claim = await runCommand(setChain, reviewer, {
    claimId: found.id,
    revision: held.revision,
    hops: [
      { sourceId: whisper.id, terms: 'OFF_RECORD', checkNote: `Note ${marker}` },
      { sourceId: aide.id, terms: 'BACKGROUND', checkNote: `Note ${marker}` },
      { sourceId: clerk.id },
    ],
  });
  return {
    marker,
    targets: { ...targets, found: claim, source: clerk, fileEvidence: file, capturedEvidence: captured },
  };
}

const guises: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }];

/** Where the marker stands in a body, with what is around it. */
function leaks(body: string, marker: string): string[] {
  return [...body.toLowerCase().matchAll(new RegExp(`.{0,60}${marker}.{0,40}`, 'g'))].map(([found]) => found);
}

test('no page and no route gives a viewer what is confidential, whatever it is asked as', async ({
  desk,
}) => {
  test.slow();
  const { targets, marker } = await confide(desk);
  const viewer = await cookieOf(desk.viewer);
  const reviewer = await cookieOf(desk.reviewer);
  let kept = 0;
  for (const [pattern, route] of Object.entries(routeTable)) {
    const address = route.address(targets);
    const send = (cookie: string, headers: Record<string, string>) => {
      const given = route.request ?? {};
      return askAsPages(address, {
        ...given,
        cookie,
        headers: { origin: product.url, ...given.headers, ...headers },
      });
    };
    for (const guise of guises) {
      const { body, headers } = await send(viewer, guise);
      expect(leaks(body, marker), pattern).toEqual([]);
      expect(leaks(JSON.stringify([...headers]), marker), pattern).toEqual([]);
    }
    kept += leaks((await send(reviewer, {})).body, marker).length;
  }
  // A reviewer is given it, so there was something to keep back.
  expect(kept).toBeGreaterThan(0);
});

test('what a process remembers for one is told to nobody who may not see it, in whatever order it is asked for', async ({
  desk,
}) => {
  test.slow();
  const { marker } = await confide(desk);
  const strangers = await createDesk();
  const addresses = ['/claims', '/claims?assignee=nobody', '/dashboard'];
  const nonces = new Set<string>();
  /** How many answers tell somebody the marker, of each address as a page and as data, asked for twice. */
  const told = async (person: Person) => {
    const cookie = await cookieOf(person);
    let telling = 0;
    for (const address of [...addresses, ...addresses]) {
      for (const headers of [{}, { rsc: '1' }]) {
        const answer = await askAsPages(address, { cookie, headers });
        expect(answer.status, address).toBe(200);
        expect([...nonces].filter((other) => answer.body.includes(other))).toEqual([]);
        const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
        if (nonce !== undefined) nonces.add(nonce);
        if (leaks(answer.body, marker).length > 0) telling += 1;
      }
    }
    return telling;
  };
  const { reviewer, editor, viewer } = desk;
  for (const person of [editor, viewer, strangers.editor, reviewer, viewer, strangers.viewer, editor]) {
    const sees = person === editor || person === reviewer;
    if (sees) expect(await told(person), person.role).toBeGreaterThan(2 * addresses.length);
    else expect(await told(person), person.role).toBe(0);
  }
  await runCommand(changeRole, desk.admin, { memberId: editor.memberId, revision: 1, role: 'VIEWER' });
  expect(await told(editor)).toBe(0);
});

test('no command answers a viewer with what is confidential', async ({ desk }) => {
  const { targets, marker } = await confide(desk);
  const viewer = await cookieOf(desk.viewer);
  for (const [name, { input }] of Object.entries(commandTable)) {
    const { body } = await sendCommand(name, viewer, input(targets));
    expect(leaks(body, marker), name).toEqual([]);
  }
});

test('what is confidential is in no export and no title, whatever the role', async ({ desk }) => {
  const { targets, marker } = await confide(desk);
  const exports = ['csv?', 'csv?columns=plain&', 'json?'].flatMap((form) => [
    `/claims/export.${form}`,
    `/claims/export.${form}q=${marker}`,
    `/articles/${targets.article.id}/export.${form}`,
  ]);
  const pages = Object.values(routeTable).filter(({ kind }) => kind === 'page');
  for (const role of roles) {
    const cookie = await cookieOf(personOf(desk, role));
    for (const address of exports) {
      const answer = await ask(address, { cookie });
      expect(answer.status).toBe(200);
      // Of what was asked for the file says no more than it may tell.
      const asked = address.includes('q=')
        ? [`"q":"${marker}"`, `/claims?q=${marker}`, `Text: “${marker}”`]
        : [];
      const body = asked.reduce((text, words) => text.replaceAll(words, ''), answer.body);
      expect(leaks(body, marker), `${role} ${address}`).toEqual([]);
    }
    const files = ['pdf', 'docx', 'html', 'md', 'xlsx'].map((format) => [
      format,
      `/articles/${targets.article.id}`,
    ]);
    for (const [format = '', of] of [...files, ['pdf', '/claims'], ['xlsx', '/claims']]) {
      const file = await fetch(`${product.url}${of}/export.${format}`, { headers: { cookie } });
      expect(file.status).toBe(200);
      const text = await textOfFile(format, new Uint8Array(await file.arrayBuffer()));
      expect(text).toContain('Who says so');
      expect(leaks(text + JSON.stringify([...file.headers]), marker), `${role} ${of} ${format}`).toEqual([]);
    }
    const summary = await ask('/dashboard/export.md', { cookie });
    expect(summary.body).toContain('Needs an editor');
    expect(leaks(summary.body, marker), role).toEqual([]);
    for (const route of pages) {
      const address = route.address(targets);
      const { body } = await ask(address, { cookie });
      const head = [...body.matchAll(/<title>.*?<\/title>|<meta [^>]*>/gs)].map(([tag]) => tag).join('');
      expect(leaks(head, marker), `${role} ${address}`).toEqual([]);
    }
  }
});

test('a search for what is confidential answers a viewer as a search for nothing does', async ({ desk }) => {
  const { marker } = await confide(desk);
  const cookie = await cookieOf(desk.viewer);
  const nothing = `zq${unlike()}`.toLowerCase();
  const searches = ['/claims?q=', '/sources?q=', '/api/sources?q=', '/api/recurring?language=en&statement='];
  for (const search of searches) {
    const [mine, nobodys] = [await ask(search + marker, { cookie }), await ask(search + nothing, { cookie })];
    const same = (body: string, sought: string) => bare(body).replaceAll(sought, 'sought');
    expect(same(mine.body, marker).length, search).toBe(same(nobodys.body, nothing).length);
  }
});
