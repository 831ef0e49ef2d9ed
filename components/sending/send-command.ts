import { z } from 'zod';
import { sessionLost } from '#components/drafts/desk-session.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { sentAgain, settling, type SentAgain } from '#lib/domain/sent-again.ts';
import { paths } from '#lib/web/paths.ts';
import { postOnce } from './post-once.ts';

/**
 * Why a command was not done. `refusal` is `null` where no answer of the application arrived: no network, or a
 * fault on the server. `message` is one sentence to show either way.
 */
export interface Failure {
  refusal: Refusal | null;
  message: string;
  /** Nobody here knows whether it was done. */
  unsure?: true;
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

const unsent =
  'This computer is offline, so nothing was sent. What you typed is kept; try again when it is connected.';
const unknown =
  'No answer came, so this may be saved or not, and the server can’t be reached to look. What you typed is kept; try again, and it is saved only once.';
const notDone =
  'The connection broke before this arrived, so nothing was saved. What you typed is kept; send it again.';
const fault =
  'The server had a problem, so this may be saved or not. What you typed is kept; try again, and it is saved only once.';
const unexpected =
  'The server answered in a way this page does not know. What you typed is kept; reload the page and look.';

/** What an answer of the command's door means. Pure, so that every kind of answer can be tested. */
export function readAnswer<V>(status: number, body: unknown, value: z.ZodType<V>): Sent<V> {
  if (status >= 200 && status < 300) {
    const parsed = z.object({ value }).safeParse(body);
    return parsed.success
      ? { ok: true, value: parsed.data.value }
      : { ok: false, refusal: null, message: unexpected, unsure: true };
  }
  const no = refusedAnswer.safeParse(body);
  if (no.success) {
    const { refusal, message } = no.data;
    // The database may have gone while it stored this, or be storing it still.
    const unsure = refusal.code === 'database-away' || refusal.code === 'still-at-work';
    return { ok: false, refusal, message, ...(unsure && { unsure }) };
  }
  const broken = faultAnswer.safeParse(body);
  const message = broken.success ? broken.data.error.message : fault;
  return { ok: false, refusal: null, message, unsure: true };
}

/** What is said of a failure before its sentence: `otherwise`, where it is known that nothing was done. */
export function failureTitle(failure: Failure, otherwise: string): string {
  return failure.unsure ? 'This may be saved or not' : otherwise;
}

/** Passes on what came of something, and closes the page where the server said that nobody is signed in. */
export function noticed<V>(sent: Sent<V>): Sent<V> {
  if (!sent.ok && sent.refusal?.code === 'not-signed-in') sessionLost();
  return sent;
}

/** Posts something to one of the doors that do a thing once, and reads what came of it. Never throws. */
export async function sendOnce<V>(
  address: string,
  input: unknown,
  value: z.ZodType<V>,
  { again = settling, lookAt = null }: { again?: SentAgain; lookAt?: string | null } = {},
): Promise<Sent<V>> {
  const answered = await postOnce(address, input, again, lookAt);
  if (answered === 'unsent') return { ok: false, refusal: null, message: unsent };
  if (answered === 'not-done') return { ok: false, refusal: null, message: notDone };
  if (answered === 'unknown') return { ok: false, refusal: null, message: unknown, unsure: true };
  return noticed(readAnswer(answered.status, answered.body, value));
}

/**
 * Sends a command and answers with what came of it; never throws, whether the network is down, the person
 * was signed out or the server failed. `value` is the schema of what the command answers with.
 */
export function sendCommand<V>(name: string, input: object, value: z.ZodType<V>): Promise<Sent<V>> {
  const ways = { again: sentAgain(name, input), lookAt: paths.api.commandAnswer(name) };
  return sendOnce(paths.api.command(name), input, value, ways);
}
