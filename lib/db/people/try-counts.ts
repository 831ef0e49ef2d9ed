import { z } from 'zod';
import { database } from '#lib/db/connection/client.ts';

/** One count: what it is kept under, and after how many seconds from its first it runs out. */
export interface Kept {
  key: string;
  seconds: number;
}

/** Where a count stands, and in how many milliseconds it runs out. */
export interface Counted {
  points: number;
  msLeft: number;
}

const rows = z.array(
  z.object({ key: z.string(), points: z.number(), msLeft: z.coerce.number().nonnegative() }),
);

/**
 * Adds one to each of some counts, takes one back, or only looks (`step` 0), at one moment. The application may not
 * write the table of counts itself: this is a function of the database.
 */
export async function stepCounts(kept: readonly Kept[], step: -1 | 0 | 1): Promise<Map<string, Counted>> {
  const keys = kept.map(({ key }) => key);
  const seconds = kept.map((one) => one.seconds);
  const found = await database().$queryRaw`
    SELECT * FROM count_tries(${keys}::text[], ${seconds}::int[], ${step}::int)`;
  return new Map(rows.parse(found).map(({ key, ...counted }) => [key, counted]));
}

/** Forgets the counts that have run out. */
export async function forgetCounts(): Promise<void> {
  await database().$queryRaw`SELECT forget_tries()`;
}
