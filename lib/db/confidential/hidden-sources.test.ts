import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '#lib/commands/registry.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { samples } from '#testing/samples/command-samples.ts';
import {
  hiddenByCounts,
  hiddenSourcesAtHead,
  readHiddenSources,
  readSameSources,
  sourcesAtHead,
  type HiddenSource,
} from './hidden-sources.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
  const { id: sourceId } = await aSource(desk.reviewer, { name: 'Wilfreda Wexcombe' });
  await aSource(desk.reviewer, { name: 'Zqxmarker', confidential: true });
  const { id: claimId, revision } = await aClaim(desk.reviewer);
  const hops = [{ sourceId, terms: 'OFF_RECORD' }];
  valueOf(await setChain.execute(desk.reviewer, { claimId, revision, hops }));
});

/** For nobody, from whom no name in the answer would be kept back. */
function read(which: (tx: Tx) => Promise<readonly HiddenSource[]>) {
  return inWorkspace({ workspaceId: desk.viewer.workspaceId, userId: null }, which);
}

describe('The sources that are not named to viewers', () => {
  it('are read once as long as nothing is written into the log', async () => {
    const before = await read(hiddenSourcesAtHead);
    expect(before.map(({ name }) => name).sort()).toEqual(['Wilfreda Wexcombe', 'Zqxmarker']);
    // Past the log, by which it can be told that nobody asks again.
    const mark = (confidential: boolean) =>
      read(async (tx) => {
        await tx.$executeRaw`
          UPDATE "Source" SET confidential = ${confidential} WHERE "workspaceId" = current_workspace() AND name = 'Zqxmarker'`;
        return [];
      });
    await mark(false);
    const asked = await read(hiddenSourcesAtHead);
    await mark(true);
    // A minute may have ended meanwhile, and then it is told as it was for that moment.
    expect([before, await read(hiddenSourcesAtHead)]).toContain(asked);
    await aSource(desk.reviewer);
    expect(await read(hiddenSourcesAtHead)).toEqual(before);
  });

  it('are read by one of those who ask at once, and by each where that one could not', async () => {
    await aSource(desk.reviewer);
    const [one, ...others] = await Promise.all(Array.from({ length: 6 }, () => read(hiddenSourcesAtHead)));
    for (const other of others) expect(other).toBe(one);

    const ask = (named: Sql) =>
      read((tx) =>
        sourcesAtHead(
          tx,
          'those of this test',
          sql`SELECT ${named} AS id, 'Zqxmarker' AS name, ARRAY[]::text[] AS aliases, ARRAY[]::text[] AS "formerNames",
            'PERSON' AS kind`,
        ),
      );
    const isRead = async () => {
      const isKnown = () =>
        [...(globalThis.corroborate?.sourcesAtHead?.entries() ?? [])].some(
          ([key, { found }]) => key.endsWith('those of this test') && found === null,
        );
      while (!isKnown()) await setTimeout(5);
    };
    const failed = ask(sql`(1 / length(pg_sleep(0.3)::text))::text`).catch(() => 'failed');
    await isRead();
    // Whoever comes a moment later waits for it.
    expect((await ask(sql`'1'`)).map(({ id }) => id)).toEqual(['1']);
    expect(await failed).toBe('failed');
    expect(await ask(sql`'2'`)).toEqual(await ask(sql`'3'`));

    // But not for long: the time of who waits is not that of who reads.
    await aSource(desk.reviewer);
    let isDone = false;
    const slow = ask(sql`'4' || pg_sleep(0.9)::text`).finally(() => (isDone = true));
    await isRead();
    expect((await ask(sql`'5'`)).map(({ id }) => id)).toEqual(['5']);
    expect(isDone).toBe(false);
    expect((await slow).map(({ id }) => id)).toEqual(['4']);
  });

  it('are found in indexes of those marked and of those who ever stood off the record', async () => {
    const plan = await planOf(desk.viewer, () => hiddenByCounts);
    expect(plan).toMatch(/Source_confidential_idx[^]*SourceCount_guarded/);
    expect(plan).toMatch(/Hop_on_record/);
    expect(plan).toMatch(/Hop_guarded_idx/);
    expect(plan).not.toMatch(/Seq Scan/);
  });

  it.each(commands.map((command) => ({ name: command.name, command })))(
    'are as $name left them',
    async ({ name, command }) => {
      const input = await samples[name]?.(desk);
      await read(hiddenSourcesAtHead);
      expect(await command.execute(desk.admin, input)).toMatchObject({ ok: true });
      expect(await read(hiddenSourcesAtHead)).toEqual(await read(readHiddenSources));
    },
  );

  it('are not kept as they were each time, where they are very many', async () => {
    const made = (named: string, count: number) => (tx: Tx) =>
      readSameSources(
        tx,
        sql`SELECT g::text AS id, ${named} || g AS name, ARRAY[]::text[] AS aliases,
          ARRAY[]::text[] AS "formerNames", 'PERSON' AS kind FROM generate_series(1, ${count}::int) g`,
      );
    const first = await read(made('First', 20_000));
    expect(await read(made('First', 20_000))).toBe(first);
    for (const named of ['b', 'c', 'd', 'e', 'f', 'g']) await read(made(named, 20_000));
    const kept = [...(globalThis.corroborate?.hiddenSources?.values() ?? [])];
    expect(kept).not.toContain(first);
    expect(kept.filter(({ length }) => length === 20_000)).toHaveLength(4);
    for (let times = 0; times < 40; times += 1) await read(made(`few ${String(times)} `, 2));
    expect(globalThis.corroborate?.hiddenSources?.size).toBe(32);
  });
});
