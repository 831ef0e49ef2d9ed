import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { createSource } from '#lib/commands/sources/create-source.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { discardCluster, openCluster, type Cluster } from '#scripts/postgres/cluster.ts';
import { newsroom, refusalOf, valueOf } from '#testing/newsroom.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { database } from './client.ts';
import { databaseHealth } from '#lib/db/server/health.ts';
import { PrismaClient } from '#lib/db/generated/client.ts';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { NamedPg } from './named-driver.ts';
import { withPatience } from './patience.ts';
import { databaseProblem } from './problem.ts';
import { inWorkspace } from '#lib/db/transaction.ts';

// Its own server, because it is stopped and killed; a durable one, because nothing acknowledged may be lost.
const home = mkdtempSync(join(tmpdir(), 'corroborate-problem-'));
let cluster: Cluster;
let actor: Actor;
beforeAll(async () => {
  cluster = await openCluster({ home });
  const ownerUrl = cluster.ownerUrl('corroborate');
  await applyMigrations(ownerUrl);
  process.env.APP_DATABASE_URL = await ensureAppLogin(ownerUrl, 'a secret of the tests only');
  actor = (await newsroom(ownerUrl)).reviewer;
}, 60_000);
afterAll(async () => {
  await database().$disconnect();
  await cluster.release();
  discardCluster(home, cluster);
});

async function problemOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
  } catch (error) {
    return databaseProblem(error);
  }
  return 'no error';
}

/** The server's own processes: the postmaster and all it started. */
function processes(): number[] {
  const postmaster = Number(readFileSync(join(cluster.place.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster;
      } catch {
        return false;
      }
    });
  return [postmaster, ...children.map(Number)];
}

function signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
  for (const pid of processes()) process.kill(pid, name);
}

/**
 * What became of work, and whether it was told within six seconds, as this process has them: ticks of its own timer, which
 * come late when the machine is too busy for it, as the product's own timers do then.
 */
async function told<Value>(work: Promise<Value>): Promise<{ value: Value; inTime: boolean }> {
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 100);
  const value = await work;
  clearInterval(clock);
  return { value, inTime: ticks < 60 };
}

const source = () => ({ name: `Party ${v7()}`, kind: 'PERSON' });

describe('what the database’s errors mean', () => {
  it('a name that is taken', async () => {
    const id = v7();
    const insert = () =>
      inWorkspace(actor, (tx) =>
        tx.source.create({
          data: {
            ...source(),
            kind: 'PERSON',
            workspaceId: actor.workspaceId,
            id,
            searchText: '',
            createdBy: actor.userId,
          },
        }),
      );
    await insert();
    expect(await problemOf(insert())).toBe('taken');
    const raw = inWorkspace(
      actor,
      (tx) => tx.$executeRaw`
      INSERT INTO "Source" ("workspaceId", id, kind, name, "searchText", "createdBy")
      SELECT "workspaceId", id, kind, name, "searchText", "createdBy" FROM "Source" WHERE id = ${id}::uuid`,
    );
    expect(await problemOf(raw)).toBe('taken');
  });

  it.each([
    ['08006', 'away'],
    ['08P01', 'away'],
    ['25006', 'away'],
    ['25P03', 'away'],
    ['28P01', 'away'],
    ['3D000', 'away'],
    ['53200', 'away'],
    ['53300', 'away'],
    ['57P01', 'away'],
    ['57P05', 'away'],
    ['58030', 'away'],
    ['53100', 'full'],
    ['40001', 'retry'],
    ['40P01', 'retry'],
    ['23505', 'taken'],
    ['22P02', null],
    ['42501', null],
    ['P0001', null],
  ])('the state %s', async (state, problem) => {
    const raised = inWorkspace(actor, (tx) =>
      tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'as said' USING ERRCODE = '${state}'; END $$`),
    );
    expect(await problemOf(raised)).toBe(problem);
  });

  it('a connection that the server ends', async () => {
    const ended = inWorkspace(actor, (tx) => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`);
    expect(await problemOf(ended)).toBe('away');
  });

  it('a disk that is full', async () => {
    const full = inWorkspace(actor, (tx) =>
      tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no space' USING ERRCODE = '53100'; END $$`),
    );
    expect(await problemOf(full)).toBe('full');
  });

  it('something that is a bug of ours', async () => {
    const wrong = inWorkspace(actor, (tx) => tx.$executeRaw`UPDATE "Workspace" SET nothing = 1`);
    expect(await problemOf(wrong)).toBeNull();
    const broken = inWorkspace(
      actor,
      (tx) => tx.$executeRaw`UPDATE "Workspace" SET slug = 'No slug' WHERE id = ${actor.workspaceId}::uuid`,
    );
    expect(await problemOf(broken)).toBeNull();
  });

  it('something that went wrong elsewhere, whose codes are the same', async () => {
    const reset = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    const refused = Object.assign(new Error('connect'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
      errno: -111,
    });
    for (const error of [reset, refused, new Error('Connection terminated', { cause: reset })]) {
      expect(databaseProblem(error)).toBeNull();
    }
    expect(await problemOf(readFile(join(home, 'nothing-here'), 'utf8'))).toBeNull();
  });

  it('a statement that takes too long', async () => {
    const slept = inWorkspace(actor, (tx) => tx.$queryRaw`SELECT pg_sleep(20)::text`);
    expect(await told(problemOf(slept))).toEqual({ value: 'away', inTime: true });
  });

  it('two transactions that wait for each other, which are tried again', async () => {
    const ids = [
      valueOf(await createSource.execute(actor, source())).id,
      valueOf(await createSource.execute(actor, source())).id,
    ];
    let runs = 0;
    let waiting = 0;
    const met = Promise.withResolvers<undefined>();
    const lockBoth = (order: string[]) =>
      inWorkspace(actor, async (tx) => {
        runs += 1;
        await tx.source.updateMany({ where: { id: order[0] ?? '' }, data: { notes: 'x' } });
        waiting += 1;
        if (waiting === 2) met.resolve(undefined);
        if (runs <= 2) await met.promise;
        await tx.source.updateMany({ where: { id: order[1] ?? '' }, data: { notes: 'x' } });
      });
    await Promise.all([lockBoth(ids), lockBoth([...ids].reverse())]);
    // On a busy machine the one that is tried again may meet the other once more.
    expect(runs).toBeGreaterThanOrEqual(3);
  });

  it('a serialization failure, which callers may try again', async () => {
    const { id } = valueOf(await createSource.execute(actor, source()));
    const serializable = { isolationLevel: 'Serializable' } as const;
    const met = Promise.withResolvers<undefined>();
    let waiting = 0;
    const bump = () =>
      database().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT set_config('app.workspace_id', ${actor.workspaceId}, true)`;
        const row = await tx.source.findFirst({ where: { id } });
        waiting += 1;
        if (waiting === 2) met.resolve(undefined);
        await met.promise;
        await tx.source.updateMany({ where: { id }, data: { revision: (row?.revision ?? 0) + 1 } });
      }, serializable);
    const problems = await Promise.all([problemOf(bump()), problemOf(bump())]);
    expect(problems.sort()).toEqual(['no error', 'retry']);
  });
});

describe('an address where no database is', () => {
  it.each([
    ['a port where nobody listens', 'postgresql://a:b@127.0.0.1:1/c'],
    ['a socket that is not there', 'postgresql://a:b@localhost/c?host=/nowhere-at-all'],
    ['a host that is not there', 'postgresql://a:b@no-such-host.invalid/c'],
  ])('%s is a database that is away', async (_, url) => {
    const client = new PrismaClient({ adapter: new NamedPg({ connectionString: url }, null) });
    expect(await problemOf(client.$queryRaw`SELECT 1`)).toBe('away');
    expect(await problemOf(client.$transaction((tx) => tx.$queryRaw`SELECT 1`))).toBe('away');
    await client.$disconnect();
  });
});

// Which processes are the server's is read from /proc.
describe.skipIf(process.platform !== 'linux')('a database that does not answer', () => {
  /** What 30 people are told who save at once. */
  async function everyone(): Promise<string[]> {
    const results = await Promise.all(
      Array.from({ length: 30 }, () => createSource.execute(actor, source())),
    );
    const codes = results.map((result) => (result.ok ? 'ok' : refusalOf(result).code));
    return [...new Set(codes)];
  }

  /** Waits until all who save at once have it saved: on a busy machine some of a crowd may wait too long at first. */
  const allSaved = () => expect.poll(everyone, { timeout: 50_000 }).toEqual(['ok']);

  it('because it is frozen: everyone is told within 6 seconds, and it goes on when it thaws', async () => {
    await allSaved();
    signal('SIGSTOP');
    try {
      for (const round of [1, 2]) {
        const answer = { value: ['database-away'], inTime: true };
        expect(await told(everyone()), `round ${round}`).toEqual(answer);
      }
      expect((await databaseHealth()).ok).toBe(false);
    } finally {
      signal('SIGCONT');
    }
    await allSaved();
  }, 180_000);

  it('because it froze within transactions: a request gives up in time, and its connection is nobody else’s', async () => {
    const name = `Frozen ${v7()}`;
    const written = Promise.withResolvers<undefined>();
    let begun = 0;
    const all = Array.from({ length: 8 }, () =>
      withPatience(() =>
        inWorkspace(actor, async (tx) => {
          await tx.$executeRaw`
            INSERT INTO "Source" ("workspaceId", id, kind, name, "searchText", "createdBy")
            VALUES (${actor.workspaceId}::uuid, ${v7()}::uuid, 'PERSON', ${`${name} ${v7()}`}, '',
                    ${actor.userId}::uuid)`;
          begun += 1;
          if (begun === 8) {
            signal('SIGSTOP');
            written.resolve(undefined);
          }
          await written.promise;
          await tx.source.count();
        }),
      ),
    );
    try {
      const eight = Array.from({ length: 8 }, () => 'away');
      expect(await told(Promise.all(all.map(problemOf)))).toEqual({ value: eight, inTime: true });
    } finally {
      signal('SIGCONT');
    }
    await allSaved();
    // What nobody was told is done was not done.
    expect(await inWorkspace(actor, (tx) => tx.source.count({ where: { name: { startsWith: name } } }))).toBe(
      0,
    );
  }, 180_000);

  it('because it was killed: everyone is told, and it goes on by itself once it is back', async () => {
    const before = await inWorkspace(actor, (tx) => tx.event.count());
    signal('SIGKILL');
    expect(await told(everyone())).toEqual({ value: ['database-away'], inTime: true });
    await allSaved();
    const after = await inWorkspace(actor, (tx) => tx.event.count());
    expect(after).toBeGreaterThanOrEqual(before + 30);
  }, 180_000);
});
