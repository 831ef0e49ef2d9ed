import { onePerProcess } from '#lib/config/one-per-process.ts';
import { FewAtOnce } from '#lib/db/connection/few-at-once.ts';

declare global {
  interface OnePerProcess {
    reportsUnderWay: { places: Places; turns: FewAtOnce };
    exportsUnderWay: Places;
  }
}

/** Lets only so many be under way, of one person and of all together. */
class Places {
  readonly #most: { ofOne: number; together: number };
  readonly #ofEach = new Map<string, number>();

  constructor(most: { ofOne: number; together: number }) {
    this.#most = most;
  }

  /** Takes a place, and answers with what gives it back, once; `null` where there is none. */
  take(who: string): (() => void) | null {
    const own = this.#ofEach.get(who) ?? 0;
    const all = [...this.#ofEach.values()].reduce((sum, count) => sum + count, 0);
    if (own >= this.#most.ofOne || all >= this.#most.together) return null;
    this.#ofEach.set(who, own + 1);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      const left = (this.#ofEach.get(who) ?? 1) - 1;
      if (left === 0) this.#ofEach.delete(who);
      else this.#ofEach.set(who, left);
    };
  }
}

/** Made at the same time: each reads an article whole, for which others want the database too. */
const atOnce = 2;

function reports(): { places: Places; turns: FewAtOnce } {
  return onePerProcess('reportsUnderWay', () => ({
    places: new Places({ ofOne: 4, together: 24 }),
    turns: new FewAtOnce(atOnce),
  }));
}

/** Settles with `true` as soon as nobody waits for it any more. */
function leaving(signal: AbortSignal): Promise<true> {
  return new Promise((settle) => {
    if (signal.aborted) settle(true);
    else signal.addEventListener('abort', () => settle(true), { once: true });
  });
}

/**
 * Makes a report when it is its turn. Answers `null`, and makes nothing, where this person or all together have too many
 * under way: before the database is asked for anything, so that a burst of one keeps nobody from it. Who goes away
 * while they wait, as `signal` says, leaves the line, and nothing is made for them.
 */
export async function inTurn<T>(who: string, make: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  const { places, turns } = reports();
  const giveBack = places.take(who);
  if (!giveBack) return null;
  const turn = turns.turn();
  try {
    const gone = await Promise.race([turn.then(() => signal.aborted), leaving(signal)]);
    return gone ? null : await make();
  } finally {
    void turn.then((over) => over());
    giveBack();
  }
}

/** The same body, which calls `over` when all of it was read, or no more of it is. */
function followed(body: ReadableStream<Uint8Array>, over: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          over();
          controller.close();
        } catch (error) {
          over();
          throw error;
        }
      },
      async cancel(reason) {
        over();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** What whoever finds no place is told. */
export const reportsWait = { code: 'reports-wait', retryAfterSeconds: 10 } as const;

/**
 * Answers with something that is read while it is sent. Answers `null`, and begins nothing, where this person or all
 * together are being sent too much already.
 */
export async function whileSent(who: string, begin: () => Promise<Response>): Promise<Response | null> {
  const places = onePerProcess('exportsUnderWay', () => new Places({ ofOne: 2, together: 16 }));
  const giveBack = places.take(who);
  if (!giveBack) return null;
  try {
    const answer = await begin();
    // A refusal is over as soon as it is said, whether anybody reads it or not.
    if (answer.ok && answer.body) return new Response(followed(answer.body, giveBack), answer);
    giveBack();
    return answer;
  } catch (error) {
    giveBack();
    throw error;
  }
}
