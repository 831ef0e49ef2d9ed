import { AsyncLocalStorage } from 'node:async_hooks';
import { onePerProcess } from '#lib/config/one-per-process.ts';

/** How long one request may take until it waits for the database no longer, in milliseconds. */
const patienceMs = 5_200;
/** What each of its waits has all the same where the time went elsewhere, as on a busy machine. */
const leastMs = 1_000;

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
  /** From when on its time counts. */
  began: number;
  /** How much of it is left to others now, and since when. */
  aside: number;
  asideSince: number;
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
  if (waits.unhurried) return patienceMs;
  const now = performance.now();
  const took = (waits.aside > 0 ? waits.asideSince : now) - waits.began;
  const waited = waits.before + now - waits.since;
  return Math.min(patienceMs - waited, Math.max(patienceMs - took, leastMs));
}

/**
 * Runs `work`, which answers one request, with bounded patience: nothing of it waits for the database later than 5.2 s
 * after it began, so that it is refused within 6, nor longer than that in all. Where its own work took most of that
 * time, as on a busy machine, each wait has a second. What it learns of the database stands in `patience`.
 */
export function withPatience<T>(work: (patience: Patience) => T): T {
  const request = { away: false, givenUp: false };
  const none = { open: 0, since: 0, before: 0, aside: 0, asideSince: 0, unhurried: false };
  return store().run({ request, began: performance.now(), ...none }, work, request);
}

/** Runs `work` that is neither ours nor the database's, as a body that arrives: what it takes counts for nothing. */
export async function aside<T>(work: () => Promise<T>): Promise<T> {
  const waits = store().getStore();
  if (!waits) return work();
  if (waits.aside === 0) waits.asideSince = performance.now();
  waits.aside += 1;
  try {
    return await work();
  } finally {
    waits.aside -= 1;
    if (waits.aside === 0) waits.began += performance.now() - waits.asideSince;
  }
}

/** Runs `work` so that each of its waits has the whole time: for very many statements that are each short. */
export function unhurried<T>(work: () => T): T {
  const waits = store().getStore();
  if (!waits) return work();
  return store().run({ ...waits, unhurried: true }, work);
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
