import { lookUntil } from '#components/sending/look-for-answer.ts';
import { whileLooking } from '#components/sending/looking.ts';
import type { Sent } from '#components/sending/send-command.ts';

/**
 * What came of something that takes no key, because its answer is a cookie or whoever asks is nobody yet. Where its
 * answer was lost, what can be asked is: `look` answers with what it found, or `null` where it can't be told. That
 * it is done, or a refusal, is believed at once; that it is not yet, only after several looks, for it may be on its way.
 */
export async function settledBy<V>(sent: Sent<V>, look: () => Promise<Sent<V> | null>): Promise<Sent<V>> {
  if (sent.ok || !sent.unsure) return sent;
  const looking = whileLooking();
  looking.begin();
  try {
    return (await lookUntil(look, (found) => found.ok || found.refusal !== null)) ?? sent;
  } finally {
    looking.end();
  }
}

/** That something was looked for, and is not done: what to say of it. */
export function notDone(message: string): Sent<never> {
  return { ok: false, refusal: null, message };
}

/** What was found of an answer that was asked for again; `null` while there is still none. */
export function ifKnown<V>(sent: Sent<V>): Sent<V> | null {
  return sent.ok || !sent.unsure ? sent : null;
}
