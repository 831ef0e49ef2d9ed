import type { SentAgain } from '#lib/domain/sent-again.ts';
import { quotedKey, replacedKeysHeader } from '#lib/web/idempotency-key.ts';
import { lookForAnswer } from './look-for-answer.ts';
import { whileLooking } from './looking.ts';
import { meant, type Meant } from './unanswered.ts';

/**
 * An answer, or why there is none: `unsent` never left this computer, `not-done` was looked for and is not done, of
 * `unknown` nobody here knows.
 */
export type Answered = { status: number; body: unknown } | 'unsent' | 'not-done' | 'unknown';

const pausesMs = [500, 1_500];
const longestMs = 20_000;

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function looked(lookAt: string | null, thing: Meant): Promise<Answered> {
  const found = lookAt === null ? null : await lookForAnswer(lookAt, thing.key);
  if (found === null) {
    thing.lost();
    return 'unknown';
  }
  if (found.done) {
    thing.done();
    return { status: 200, body: { value: found.value } };
  }
  thing.givenUp();
  return 'not-done';
}

async function postedOnce(
  address: string,
  body: string,
  { key, inPlaceOf }: Pick<Meant, 'key' | 'inPlaceOf'>,
): Promise<Response | null> {
  try {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': quotedKey(key),
      ...(inPlaceOf.length > 0 && { [replacedKeysHeader]: inPlaceOf.map(quotedKey).join(', ') }),
    };
    return await fetch(address, { method: 'POST', headers, body });
  } catch {
    return null;
  }
}

function refusedWith(body: unknown, code: string): boolean {
  return JSON.stringify(body).includes(`"code":"${code}"`);
}

/** Whether trying again may help: no answer, a server that is away for now, or the first try still at work. */
export function worthAgain(status: number | null, body: unknown): boolean {
  if (status === null || [502, 503, 504].includes(status)) return true;
  return status === 409 && refusedWith(body, 'still-at-work');
}

/** How long to wait before the next try, or `null` when it was tried enough. A server that names a time is obeyed. */
export function pauseBefore(tries: number, spentMs: number, retryAfter: string | null): number | null {
  const pause = pausesMs[tries - 1];
  if (pause === undefined) return null;
  const asked = Number(retryAfter ?? 0) * 1000;
  const ms = Math.max(pause, Number.isFinite(asked) ? asked : 0);
  return spentMs + ms > longestMs ? null : ms;
}

function settle(thing: Meant, response: Response | null, body: unknown, unsure: boolean): void {
  if (response?.ok === true || refusedWith(body, 'key-used')) thing.done();
  else if (refusedWith(body, 'saved-before')) thing.knownBefore();
  // A refusal may come before the key is looked at, and says nothing of an earlier try whose answer was lost.
  else if (unsure) thing.lost();
  else thing.notDone();
}

/**
 * Posts what a person means under a key of its own, so that the server does it once however often it is sent. A
 * lost answer is asked for again, three times in all and within 20 seconds; a refusal never is. What adds something is
 * not added a second time in other words, where an earlier answer was lost. Where none of them is answered, it is looked
 * for at `lookAt`, if there is such a place, by its key.
 */
export async function postOnce(
  address: string,
  input: unknown,
  again: SentAgain,
  lookAt: string | null = null,
): Promise<Answered> {
  if (!navigator.onLine) return 'unsent';
  const looking = whileLooking();
  try {
    return await postUntilKnown(address, input, { again, lookAt, onLost: looking.begin });
  } finally {
    looking.end();
  }
}

async function postUntilKnown(
  address: string,
  input: unknown,
  { again, lookAt, onLost }: { again: SentAgain; lookAt: string | null; onLost: () => void },
): Promise<Answered> {
  const sent = JSON.stringify(input);
  const thing = meant(address, sent, again);
  const began = performance.now();
  let unsure = false;
  for (let tries = 1; ; tries += 1) {
    const response = await postedOnce(address, sent, thing);
    const status = response?.status ?? null;
    const body: unknown = (await response?.json().catch(() => null)) ?? null;
    // An answer that broke off on its way says no more than none.
    const broken = response?.ok === true && body === null;
    const retry = broken || worthAgain(status, body);
    unsure ||= retry || (status !== null && status >= 500);
    if (broken || status === null) onLost();
    const pause = retry
      ? pauseBefore(tries, performance.now() - began, response?.headers.get('retry-after') ?? null)
      : null;
    if (pause !== null) {
      await wait(pause);
      continue;
    }
    if (status === null || broken) return looked(lookAt, thing);
    settle(thing, response, body, unsure);
    return { status, body };
  }
}
