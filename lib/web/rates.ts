import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { readSettings } from '#lib/config/env.ts';
import type { Counted, Refusal } from '#lib/domain/refusal.ts';
import { logRefused } from './refused-log.ts';

const minute = 60;

/** How many of each one person may do in how many seconds; many times what a desk does in its busiest hour. */
function limits(): Record<Counted, { points: number; duration: number }> {
  return {
    changes: { points: readSettings(process.env).changesAMinute, duration: minute },
    exports: { points: 60, duration: 10 * minute },
    imports: { points: 120, duration: 10 * minute },
    uploads: { points: 300, duration: 10 * minute },
    reports: { points: 20, duration: minute },
  };
}

let limiters: Record<Counted, RateLimiterMemory> | undefined;

function limiterOf(what: Counted): RateLimiterMemory {
  if (!limiters) {
    const { changes, exports, imports, uploads, reports } = limits();
    limiters = {
      changes: new RateLimiterMemory(changes),
      exports: new RateLimiterMemory(exports),
      imports: new RateLimiterMemory(imports),
      uploads: new RateLimiterMemory(uploads),
      reports: new RateLimiterMemory(reports),
    };
  }
  return limiters[what];
}

/**
 * Counts one more for `who`, and refuses it, with when to try again, when it was too many. Counted in the memory of
 * this process: each web process allows as many, and a database in trouble is not asked.
 */
export async function refusalOfRate(what: Counted, who: string): Promise<Refusal | null> {
  try {
    await limiterOf(what).consume(who);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const refusal: Refusal = { code: 'too-often', what, retryAfterSeconds };
    await logRefused(refusal, { what, who });
    return refusal;
  }
}
