import { AsyncLocalStorage } from 'node:async_hooks';
import { onePerProcess } from '#lib/config/one-per-process.ts';

/** How long one request waits for the database, all its waits together, in milliseconds. */
const patienceMs = 5_200;

/** What one request knows of the database. */
export interface Patience {
  /** Whether the database was found gone, silent or unable to write while the request was worked on. */
  away: boolean;
  /** Whether it was given up, so that nothing more of this request waits for it. */
  givenUp: boolean;
}

interface Waits {
  request: Patience;
  /** How many answers are waited for now, since when, and how long was waited before that. */
  open: number;
  since: number;
  before: number;
  /** Whether each answer has the whole time, as where very many are needed. */
  unhurried: boolean;
}

declare global {
  interface OnePerProcess {
    patience: AsyncLocalStorage<Waits>;
  }
}

function store(): AsyncLocalStorage<Waits> {
  return onePerProcess('patience', () => new AsyncLocalStorage());
}

function leftOf(waits: Waits): number {
  return waits.unhurried ? patienceMs : patienceMs - waits.before - (performance.now() - waits.since);
}

/**
 * Runs `work`, which answers one request, with bounded patience: all its waits for the database together last
 * 5.2 s, so that it is refused within 6. What it learns of the database stands in `patience`.
 */
export function withPatience<T>(work: (patience: Patience) => T): T {
  const request = { away: false, givenUp: false };
  return store().run({ request, open: 0, since: 0, before: 0, unhurried: false }, work, request);
}

/** Runs `work` so that each of its waits has the whole time: for very many statements that are each short. */
export function unhurried<T>(work: () => T): T {
  const waits = store().getStore();
  if (!waits) return work();
  return store().run({ ...waits, unhurried: true }, work);
}

/**
 * Runs `work`, which may be done in another way when it fails: it has `mostMs` of the patience at hand, and what it learns
 * of the database says nothing of the request. The time it took counts for the request all the same.
 */
export async function tentatively<T>(mostMs: number, work: () => Promise<T>): Promise<T> {
  const waits = store().getStore();
  if (!waits) return work();
  const request = { away: false, givenUp: false };
  const before = Math.max(waits.before, patienceMs - mostMs);
  const own = { ...waits, request, open: 0, before, unhurried: false };
  try {
    return await store().run(own, work);
  } finally {
    waits.before += own.before - before;
  }
}

/** Notes that the database is gone, silent or unable to write, for the answer to the request at hand. */
export function noteAway(): void {
  const waits = store().getStore();
  if (waits) waits.request.away = true;
}

/**
 * The answer to `ask`, or the error `late()` once the patience of the request at hand is at its end; at once where
 * it ended before. An answer that comes later is handed to `forsake`. Outside a request it waits as long as it takes.
 */
export async function patiently<T>(
  ask: () => Promise<T>,
  late: () => Error,
  forsake: (value: T) => void = () => undefined,
): Promise<T> {
  const waits = store().getStore();
  if (!waits) return ask();
  if (waits.request.givenUp) throw late();
  if (waits.open === 0) waits.since = performance.now();
  waits.open += 1;
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        waits.request.givenUp = true;
        reject(late());
      },
      Math.max(leftOf(waits), 0),
    );
  });
  const asked = ask();
  try {
    return await Promise.race([asked, end]);
  } catch (error) {
    void asked.then(forsake, () => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
    waits.open -= 1;
    if (waits.open === 0) waits.before += performance.now() - waits.since;
  }
}
