import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { readSettings } from '#lib/config/env.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { tentatively } from '#lib/db/connection/patience.ts';
import { stepCounts } from '#lib/db/people/try-counts.ts';
import { notice } from '#lib/auth/tries/noticed.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Counted, Refusal } from '#lib/domain/refusals/refusal.ts';

const minute = 60;
/** How long a count may keep a request from its work, in milliseconds. */
const countMs = 1_000;

/** How many of each one person may do in how many seconds; many times what a desk does in its busiest hour. */
function limits(): Record<Counted, { points: number; duration: number }> {
  return {
    changes: { points: readSettings(process.env).changesAMinute, duration: minute },
    exports: { points: 60, duration: 10 * minute },
    imports: { points: 120, duration: 10 * minute },
    uploads: { points: 300, duration: 10 * minute },
    reports: { points: 20, duration: minute },
    pages: { points: 40, duration: 10 * minute },
  };
}

type Limiter = RateLimiterMemory | RateLimiterCluster;
type Limiters = Record<Counted, Limiter>;

declare global {
  interface OnePerProcess {
    rates: Limiters;
  }
}

function limiters(): Limiters {
  const all = limits();
  // Where several processes answer behind one port, the one that hands out connections counts for all of them.
  const limiter = (what: Counted): Limiter =>
    cluster.isWorker
      ? new RateLimiterCluster({ ...all[what], keyPrefix: what })
      : new RateLimiterMemory(all[what]);
  return {
    changes: limiter('changes'),
    exports: limiter('exports'),
    imports: limiter('imports'),
    uploads: limiter('uploads'),
    reports: limiter('reports'),
    pages: limiter('pages'),
  };
}

function limiterOf(what: Counted): Limiter {
  return onePerProcess('rates', limiters)[what];
}

function tooOften(what: Counted, who: Actor | { network: string }, ms: number): Refusal {
  const refusal: Refusal = { code: 'too-often', what, retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) };
  if ('userId' in who) notice(refusal, { userId: who.userId, workspaceId: who.workspaceId }, 'signed in');
  else notice(refusal, null, who.network);
  return refusal;
}

/** How many milliseconds until it may be done again, by what was counted behind this port; 0 when it may. */
async function waitHere(what: Counted, name: string): Promise<number> {
  try {
    await limiterOf(what).consume(name);
    return 0;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return error.msBeforeNext;
  }
}

/** The same by what was counted on all machines. */
async function waitEverywhere(what: Counted, name: string): Promise<number> {
  const { points, duration } = limits()[what];
  const key = `rate:${what}:${name}`;
  try {
    const counts = await tentatively(countMs, () => stepCounts([{ key, seconds: duration }], 1));
    const counted = counts.get(key);
    return counted && counted.points > points ? counted.msLeft : 0;
  } catch {
    // What is wrong with the database is told where it is asked for more than this.
    return 0;
  }
}

/**
 * Counts one more for a person or a network, and refuses it, with when to try again, when it was too many, which is
 * noticed in the log. All processes that serve a database count together; those behind one port count in memory too, so
 * that who has had too many there is refused without asking the database, also while it is away.
 */
export async function refusalOfRate(
  what: Counted,
  who: Actor | { network: string },
): Promise<Refusal | null> {
  const name = 'userId' in who ? who.userId : who.network;
  const ms = (await waitHere(what, name)) || (await waitEverywhere(what, name));
  return ms > 0 ? tooOften(what, who, ms) : null;
}
