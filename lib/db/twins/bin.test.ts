import { expect, test } from 'vitest';
import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { binReachesTo } from '#lib/domain/bin/bin.ts';
import { aNewsroom } from '#testing/newsroom.ts';

const times = z.tuple([z.object({ at: z.date() })]);

test('The database empties a bin of what the rule says is gone from it', async () => {
  const desk = await aNewsroom();
  await inWorkspace(desk.viewer, async (tx) => {
    const read = async (time: Sql) => times.parse(await tx.$queryRaw(sql`SELECT ${time} AS at`))[0].at;
    const before = await read(sql`clock_timestamp()`);
    const reached = await read(sql`bin_reaches_to()`);
    const after = await read(sql`clock_timestamp()`);
    expect(reached >= binReachesTo(before)).toBe(true);
    expect(reached <= binReachesTo(after)).toBe(true);
  });
});
