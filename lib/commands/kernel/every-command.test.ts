import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inWorkspace } from '#lib/db/transaction.ts';
import { permissions, type Actor } from '#lib/domain/access/policy.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { includesRole, roles, type Role } from '#lib/domain/access/role.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, refusalOf, type Newsroom } from '#testing/newsroom.ts';
import { samples } from '#testing/samples/command-samples.ts';
import { commands as reachable } from '#lib/commands/registry.ts';
import { recordFileState } from '#lib/commands/evidence/record-file-state.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';

// Called by the routes that take and hand out files, never by name.
const commands = [...reachable, storeFile, recordFileState];
const cases = commands.map((command) => ({ name: command.name, command }));

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
});

// One person is refused here more often in a minute than the log takes.
beforeEach(() => {
  delete globalThis.corroborate?.recordedRefusals;
});

function sampleOf(name: string): (desk: Newsroom) => Promise<Record<string, unknown>> {
  const sample = samples[name];
  if (!sample) throw new Error(`testing/samples/command-samples.ts has no input for ${name}.`);
  return sample;
}

function eventsOf(actor: Actor): Promise<number> {
  return inWorkspace(actor, (tx) => tx.event.count());
}

/** Every place in an input that holds an id. */
function idsIn(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; id: string }[] {
  if (z.uuid().safeParse(value).success) return [{ path, id: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => idsIn(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => idsIn(item, [...path, key]));
}

function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => (at === key ? withAt(item, rest, put) : item));
  }
  const held = z.record(z.string(), z.unknown()).parse(value);
  return { ...held, [key]: withAt(held[key], rest, put) };
}

describe('the list of commands', () => {
  it('names every file that defines one, each by its own name, and has a sample for it', () => {
    const files = readdirSync(join(import.meta.dirname, '..'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .filter(({ parentPath, name }) =>
        /= defineCommand\(/.test(readFileSync(join(parentPath, name), 'utf8')),
      );
    expect(commands.map(({ name }) => `${name}.ts`).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(Object.keys(samples).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it('has them in the order of their names', () => {
    const names = reachable.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
  });
});

/** What works on reports, which are shown to their person and editors alone. */
const shownToFew = new Set(['cancel-report', 'change-schedule', 'end-schedule']);

describe.each(cases)('$name', ({ name, command }) => {
  const sample = sampleOf(name);
  const rule: { role: Role; ownUntil?: Role; selfUntil?: Role } = permissions[command.permission];

  it('does it for the roles that may and says to the others which role they need', async () => {
    for (const role of roles) {
      const input = await sample(desk);
      const before = await eventsOf(desk.viewer);
      // Someone else made what the sample works on, so what only its maker may do is refused below editor.
      const needed = rule.selfUntil ?? rule.ownUntil ?? rule.role;
      const actor = {
        VIEWER: desk.viewer,
        REVIEWER: desk.reviewer,
        EDITOR: desk.secondEditor,
        ADMIN: desk.admin,
      };
      const result = await command.execute(
        actor[role],
        name === 'assign-claim' ? to(desk.editor, input) : input,
      );
      if (includesRole(role, needed)) {
        expect(result).toMatchObject({ ok: true });
      } else if (shownToFew.has(name)) {
        // It is not there for whom it is not shown, as if there were none.
        expect(refusalOf(result)).toEqual({ code: 'not-found' });
        continue;
      } else if (!includesRole(role, rule.role)) {
        expect(refusalOf(result)).toEqual({ code: 'role-too-low', needed: rule.role });
      } else {
        const no = rule.ownUntil ? { code: 'only-own' } : { code: 'role-too-low', needed };
        expect(refusalOf(result)).toEqual(no);
      }
      // Whether it was done or refused, it is in the log.
      expect(await eventsOf(desk.viewer)).toBeGreaterThan(before);
    }
  });

  it('treats every id of another workspace as one that does not exist', async () => {
    const [ours, theirs] = [await sample(desk), await sample(other)];
    const foreign = idsIn(theirs);
    const before = await eventsOf(other.viewer);
    for (const { path } of idsIn(ours)) {
      const found = foreign.find((one) => one.path.join('.') === path.join('.'));
      const asked = await command.execute(desk.admin, withAt(ours, path, found?.id));
      const unknown = await command.execute(desk.admin, withAt(ours, path, v7()));
      expect(asked.ok, path.join('.')).toBe(false);
      expect(asked).toEqual(unknown);
    }
    const [target] = foreign;
    if (target && target.path.join('.') !== 'controlledById') {
      const whole = await command.execute(desk.admin, theirs);
      expect(whole).toEqual({ ok: false, refusal: { code: 'not-found' } });
    }
    expect(await eventsOf(other.viewer)).toBe(before);
  });

  it('refuses or ignores what was slipped into the input', async () => {
    const input = await sample(desk);
    const before = await eventsOf(desk.viewer);
    const own = [
      'workspaceId',
      'actorId',
      'createdBy',
      'signedOffBy',
      'deletedAt',
      'stage',
      'constructor',
      '$where',
    ];
    for (const key of [...own, 'role', 'revision', 'now']) {
      if (key in input) continue;
      const refusal = refusalOf(await command.execute(desk.admin, { ...input, [key]: 1 }));
      expect(refusal.code).toBe('invalid');
      expect(refusalWords(refusal)).toContain('something unknown.');
    }
    for (const key of Object.keys(input)) {
      for (const operator of [{ not: '' }, { $ne: null }, [{}], { toString: 1 }, Number.NaN]) {
        expect((await command.execute(desk.admin, { ...input, [key]: operator })).ok, key).toBe(false);
      }
    }
    for (const odd of [null, undefined, 'text', 7, [], [input]]) {
      expect(refusalOf(await command.execute(desk.admin, odd)).code).toBe('invalid');
    }
    expect(await eventsOf(desk.viewer)).toBe(before);

    const hidden = `{"__proto__":{"role":"ADMIN","workspaceId":"${other.workspaceId}"},${JSON.stringify(input).slice(1)}`;
    const asViewer = await command.execute(desk.viewer, JSON.parse(hidden));
    if (rule.role !== 'VIEWER') expect(asViewer.ok).toBe(false);
    expect(Reflect.get({}, 'role')).toBeUndefined();
  });

  it('words every problem of a field as a sentence', async () => {
    const result = await command.execute(
      desk.admin,
      Object.fromEntries(Object.keys(await sample(desk)).map((key) => [key, {}])),
    );
    const refusal = refusalOf(result);
    if (refusal.code !== 'invalid') throw new Error(refusal.code);
    for (const { message } of refusal.problems) expect(message).toMatch(/^[A-Z][^_]* .*\.$/);
    expect(refusal.problems.map(({ message }) => message).join()).not.toMatch(/expected|received|Invalid/);
  });
});

function to(person: Actor, input: Record<string, unknown>): Record<string, unknown> {
  return { ...input, assigneeId: person.userId };
}
