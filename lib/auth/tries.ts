import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { database } from '#lib/db/client.ts';

/** How many wrong tries a minute one account, one network or one known browser has. Source: security.md, "Guessing". */
export const triesAMinute = 5;

const windowSeconds = 60;

const counted = z.array(
  z.object({ points: z.number(), expire: z.union([z.bigint(), z.number()]).nullable() }),
);

// The limiter speaks to node-postgres; through this it uses the application's one client and its role.
const store = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const found: unknown = await database().$queryRawUnsafe(text, ...values);
    const rows = counted.parse(found).map((row) => ({ points: row.points, expire: Number(row.expire) }));
    return { rows, rowCount: rows.length };
  },
};

let limiter: RateLimiterPostgres | undefined;

function tries(): RateLimiterPostgres {
  limiter ??= new RateLimiterPostgres({
    storeClient: store,
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: 'try',
    points: triesAMinute,
    duration: windowSeconds,
  });
  return limiter;
}

/** Who tries: the account by its address, the network by its bucket, and the browser if it is known there. */
export interface Tryer {
  email: string;
  network: string;
  device: string | null;
}

function hashed(text: string): string {
  // The table then holds no list of the addresses people typed.
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function keys({ email, network, device }: Tryer): string[] {
  // A browser that proved itself for this account is counted alone: others can't use up its tries.
  if (device) return [`device:${device}:${hashed(email)}`];
  return [`network:${network}`, `account:${hashed(email)}`];
}

/**
 * Counts one try, before any password is looked at, so that tries sent at once can't slip through. Answers
 * 0 when it may go on, else the whole seconds until the next one is counted anew.
 */
export async function countTry(tryer: Tryer): Promise<number> {
  for (const key of keys(tryer)) {
    try {
      await tries().consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }
  return 0;
}

/** Gives a try back after a right password, so that only wrong ones count. */
export async function forgiveTry(tryer: Tryer): Promise<void> {
  await Promise.all(keys(tryer).map((key) => tries().reward(key)));
}

/** Removes counts that ran out an hour ago or earlier. */
export async function forgetOldTries(now: Date): Promise<void> {
  await database().rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime() - 3_600_000) } } });
}
