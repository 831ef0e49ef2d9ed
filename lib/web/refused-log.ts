import { RateLimiterMemory } from 'rate-limiter-flexible';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { logger } from './logger.ts';

declare global {
  interface OnePerProcess {
    refusedLines: RateLimiterMemory;
  }
}

// Whoever is refused can be refused very often, and a log that fills the disk ends the service.
function lines(): RateLimiterMemory {
  return onePerProcess('refusedLines', () => new RateLimiterMemory({ points: 60, duration: 60 }));
}

/** Writes a refusal that may be an attack into the log of the server, at most sixty a minute of each kind. */
export async function logRefused(refusal: Refusal, facts: Record<string, string>): Promise<void> {
  await lines()
    .consume(refusal.code)
    .then(
      () => logger.warn({ code: refusal.code, ...facts }, 'request refused'),
      () => undefined,
    );
}
