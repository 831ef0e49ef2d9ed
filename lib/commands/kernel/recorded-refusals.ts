import { RateLimiterMemory } from 'rate-limiter-flexible';
import { onePerProcess } from '#lib/config/one-per-process.ts';

declare global {
  interface OnePerProcess {
    recordedRefusals: RateLimiterMemory;
  }
}

// Who is refused this often is no person at a form, and the first of them say all that the rest would.
function recorded(): RateLimiterMemory {
  return onePerProcess('recordedRefusals', () => new RateLimiterMemory({ points: 60, duration: 60 }));
}

/** Whether one more refusal of a person goes into the log, which only grows: at most 60 a minute do. */
export async function mayRecordRefusal(userId: string): Promise<boolean> {
  return recorded()
    .consume(userId)
    .then(
      () => true,
      () => false,
    );
}
