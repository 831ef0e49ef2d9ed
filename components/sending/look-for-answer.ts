import { z } from 'zod';
import { quotedKey } from '#lib/web/idempotency-key.ts';

const settledSchema = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true), value: z.unknown() }),
  z.object({ done: z.literal(false) }),
]);

/** What was found out about something whose answer was lost. */
export type LookedFor = z.infer<typeof settledSchema>;

const pausesMs = [0, 1_000, 2_000, 4_000];
const longestMs = 5_000;

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Looks a few times, within a quarter of a minute or so, until what was found is enough; `look` answers with `null`
 * where it can't be told. Answers with what was found last, or `null`.
 */
export async function lookUntil<T>(
  look: (signal: AbortSignal) => Promise<T | null>,
  isEnough: (found: T) => boolean = () => true,
): Promise<T | null> {
  let last: T | null = null;
  for (const pause of pausesMs) {
    await wait(pause);
    try {
      const found = await look(AbortSignal.timeout(longestMs));
      if (found !== null && isEnough(found)) return found;
      last = found ?? last;
    } catch {
      // The connection is still away.
    }
  }
  return last;
}

/**
 * Asks the server whether what was sent under a key was done, a few times; `null` where it can't be reached or does not
 * know yet. Never throws.
 */
export function lookForAnswer(address: string, key: string): Promise<LookedFor | null> {
  return lookUntil(async (signal) => {
    const headers = { 'idempotency-key': quotedKey(key) };
    const response = await fetch(address, { method: 'POST', headers, signal });
    const found = response.ok ? settledSchema.safeParse(await response.json()) : null;
    return found?.data ?? null;
  });
}
