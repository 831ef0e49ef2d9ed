import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusal.ts';
import { paths } from '#lib/web/paths.ts';

/**
 * Why a command was not done. `refusal` is `null` where no answer of the application arrived: no network, or a
 * fault on the server. `message` is one sentence to show either way.
 */
export interface Failure {
  refusal: Refusal | null;
  message: string;
}

/** What came of a command. */
export type Sent<V> = { ok: true; value: V } | ({ ok: false } & Failure);

const refusedAnswer = z.object({
  refusal: z.custom<Refusal>(
    (value) =>
      typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string',
  ),
  message: z.string(),
});
const faultAnswer = z.object({ error: z.object({ message: z.string() }) });

const offline =
  'The server can’t be reached, so nothing was saved. What you typed is kept; check the connection and try again.';
const fault = 'The server had a problem, so this may not be saved. What you typed is kept; try again.';
const unexpected =
  'The server answered in a way this page does not know. What you typed is kept; reload the page and look.';

/** What an answer of the command's door means. Pure, so that every kind of answer can be tested. */
export function readAnswer<V>(status: number, body: unknown, value: z.ZodType<V>): Sent<V> {
  if (status >= 200 && status < 300) {
    const parsed = z.object({ value }).safeParse(body);
    return parsed.success
      ? { ok: true, value: parsed.data.value }
      : { ok: false, refusal: null, message: unexpected };
  }
  const no = refusedAnswer.safeParse(body);
  if (no.success) return { ok: false, refusal: no.data.refusal, message: no.data.message };
  const broken = faultAnswer.safeParse(body);
  if (broken.success) return { ok: false, refusal: null, message: broken.data.error.message };
  return { ok: false, refusal: null, message: fault };
}

/**
 * Sends a command and answers with what came of it; never throws, whether the network is down, the person
 * was signed out or the server failed. `value` is the schema of what the command answers with.
 */
export async function sendCommand<V>(name: string, input: unknown, value: z.ZodType<V>): Promise<Sent<V>> {
  try {
    const response = await fetch(paths.api.command(name), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const body: unknown = await response.json().catch(() => null);
    return readAnswer(response.status, body, value);
  } catch {
    return { ok: false, refusal: null, message: offline };
  }
}
