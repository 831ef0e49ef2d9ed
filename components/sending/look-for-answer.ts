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
 * Asks the server whether what was sent under a key was done, a few times within a quarter of a minute or so; `null` where
 * it can't be reached or does not know yet. Never throws.
 */
export async function lookForAnswer(address: string, key: string): Promise<LookedFor | null> {
  for (const pause of pausesMs) {
    await wait(pause);
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'idempotency-key': quotedKey(key) },
        signal: AbortSignal.timeout(longestMs),
      });
      const found = response.ok ? settledSchema.safeParse(await response.json()) : null;
      if (found?.success) return found.data;
    } catch {
      // The connection is still away.
    }
  }
  return null;
}
