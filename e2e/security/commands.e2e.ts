import { commands } from '#lib/commands/registry.ts';
import { includesRole, roles } from '#lib/domain/access/role.ts';
import { createDesk, type Desk, type Person } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { bare, cookieOf, refusalCode, sendCommand } from '#testing/end-to-end/http.ts';
import { asOwner, loggedIn } from '#testing/end-to-end/owner.ts';
import { commandTable } from './tables/command-table.ts';
import { createTargets, targetsOfNothing } from './tables/command-targets.ts';

const registered = commands.map(({ name }) => name);

function personOf(desk: Desk, role: (typeof roles)[number]): Person {
  return { VIEWER: desk.viewer, REVIEWER: desk.reviewer, EDITOR: desk.editor, ADMIN: desk.admin }[role];
}

/** The log of a workspace without refusals, which are meant to be in it. */
function changes(workspaceId: string): Promise<unknown> {
  return loggedIn(workspaceId, ['permission.refused']);
}

test('the matrix tries every command there is', () => {
  expect(Object.keys(commandTable).sort()).toEqual([...registered].sort());
});

for (const [name, { least, input, namesNothing }] of Object.entries(commandTable)) {
  test(`${name} is done by the role it needs, and by nobody else`, async ({ desk }) => {
    const { targets, word } = await createTargets(desk);
    const before = await changes(desk.workspaceId);

    const anonymous = await sendCommand(name, null, input(targets));
    expect(refusalCode(anonymous)).toBe('not-signed-in');
    for (const role of roles.filter((lower) => !includesRole(lower, least))) {
      const answer = await sendCommand(name, await cookieOf(personOf(desk, role)), input(targets));
      expect(refusalCode(answer)).toBe('role-too-low');
      expect(answer.body).not.toContain(word);
    }

    const other = await createDesk();
    const stranger = await cookieOf(other.admin);
    if (namesNothing) {
      expect((await sendCommand(name, stranger, input(targets))).status).toBe(200);
    } else {
      const theirs = await sendCommand(name, stranger, input(targets));
      const nothings = await sendCommand(name, stranger, input(targetsOfNothing()));
      expect(refusalCode(theirs)).toBe('not-found');
      expect([theirs.status, bare(theirs.body)]).toEqual([nothings.status, bare(nothings.body)]);
    }

    const removed = await cookieOf(desk.editor);
    await asOwner(desk.workspaceId, `UPDATE "Member" SET "disabledAt" = now() WHERE id = $1`, [
      desk.editor.memberId,
    ]);
    expect(refusalCode(await sendCommand(name, removed, input(targets)))).toBe('not-signed-in');
    expect(await changes(desk.workspaceId)).toEqual(before);

    await asOwner(desk.workspaceId, `UPDATE "Member" SET "disabledAt" = NULL WHERE id = $1`, [
      desk.editor.memberId,
    ]);
    const allowed = await sendCommand(name, await cookieOf(personOf(desk, least)), input(targets));
    expect(allowed.status, allowed.body).toBe(200);
    expect(await changes(desk.workspaceId)).not.toEqual(before);
  });
}

test('ids of two workspaces in one input are not found', async ({ desk }) => {
  const { targets } = await createTargets(desk);
  const other = await createDesk();
  const { targets: theirs } = await createTargets(other);
  const cookie = await cookieOf(desk.admin);
  const mixed: [string, Record<string, unknown>][] = [
    ['set-chain', { claimId: targets.open.id, revision: 1, hops: [{ sourceId: theirs.source.id }] }],
    ['assign-claim', { claimId: targets.open.id, revision: 1, assigneeId: other.reviewer.userId }],
    ['record-claim', { ...commandTable['record-claim']?.input({ ...targets, version: theirs.version }) }],
    ['merge-sources', { sourceId: targets.source.id, intoId: theirs.source.id, revision: 1 }],
    [
      'add-evidence',
      {
        ...commandTable['add-evidence']?.input(targets),
        kind: 'FILE',
        fileId: theirs.file.id,
        fileName: 'log.txt',
      },
    ],
    ['create-source', { name: 'Pier', kind: 'PERSON', aliases: [], controlledById: theirs.source.id }],
  ];
  for (const [name, input] of mixed) {
    const answer = await sendCommand(name, cookie, input);
    expect(['not-found', 'invalid'], `${name}: ${answer.body}`).toContain(refusalCode(answer));
    expect(answer.body).not.toMatch(/Kestrel/);
  }
});

test('a command that is sent again with its key is done once, and answered the same', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const input = { name: 'Party that is made once', kind: 'PERSON' };
  const key = { 'idempotency-key': '"made once"' };
  const [first, second] = await Promise.all([
    sendCommand('create-source', cookie, input, key),
    sendCommand('create-source', cookie, input, key),
  ]);
  expect([first.status, first.body]).toEqual([second.status, second.body]);
  expect(first.status).toBe(200);
  const rows = await asOwner(desk.workspaceId, `SELECT id FROM "Source" WHERE name = $1`, [input.name]);
  expect(rows).toHaveLength(1);
  const other = await sendCommand('create-source', cookie, { ...input, kind: 'PUBLISHER' }, key);
  expect([other.status, refusalCode(other)]).toEqual([422, 'key-used']);
  for (const odd of ['made once', '""', '"a", "b"']) {
    const answer = await sendCommand('create-source', cookie, input, { 'idempotency-key': odd });
    expect([answer.status, refusalCode(answer)]).toEqual([400, 'key-malformed']);
  }
});
