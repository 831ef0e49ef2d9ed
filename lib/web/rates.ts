import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { readSettings } from '#lib/config/env.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { notice } from '#lib/auth/tries/noticed.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Counted, Refusal } from '#lib/domain/refusals/refusal.ts';

const minute = 60;

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

/**
 * Counts one more for a person or a network, and refuses it, with when to try again, when it was too many, which is
 * noticed in the log. Counted in memory, for all processes that `npm start` runs behind one port: each start allows as
 * many, and a database in trouble is not asked.
 */
export async function refusalOfRate(
  what: Counted,
  who: Actor | { network: string },
): Promise<Refusal | null> {
  try {
    await limiterOf(what).consume('userId' in who ? who.userId : who.network);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const refusal: Refusal = { code: 'too-often', what, retryAfterSeconds };
    if ('userId' in who) notice(refusal, { userId: who.userId, workspaceId: who.workspaceId }, 'signed in');
    else notice(refusal, null, who.network);
    return refusal;
  }
}
