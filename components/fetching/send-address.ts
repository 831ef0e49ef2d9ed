import type { z } from 'zod';
import { noticed, readAnswer, type Sent } from '#components/sending/send-command.ts';

const offline = 'The server can’t be reached. Nothing is lost; check the connection and try again.';

/** Posts something as JSON to `door`, and answers with what it made of it; `null` when `signal` stopped it. Never throws. */
export async function sendJson<V>(
  door: string,
  sent: object,
  value: z.ZodType<V>,
  signal: AbortSignal,
): Promise<Sent<V> | null> {
  try {
    const answer = await fetch(door, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
      signal,
    });
    const body: unknown = await answer.json().catch(() => null);
    return noticed(readAnswer(answer.status, body, value));
  } catch {
    return signal.aborted ? null : { ok: false, refusal: null, message: offline };
  }
}

/** Has the server fetch the page at an address, as `sendJson` does. */
export function sendAddress<V>(
  door: string,
  address: string,
  value: z.ZodType<V>,
  signal: AbortSignal,
): Promise<Sent<V> | null> {
  return sendJson(door, { address }, value, signal);
}
