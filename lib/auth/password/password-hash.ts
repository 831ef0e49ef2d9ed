import { hash, verify } from '@node-rs/argon2';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { Turns, type Asker } from './turns.ts';

declare global {
  interface OnePerProcess {
    passwordTurns: Turns;
    standIn: { hash: Promise<string> | null };
  }
}

// Argon2id is the default of this library. Source: security.md, "Passwords"; ASVS 5.0, 11.4.2.
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** Who asks where nobody is served: whoever runs the server, at its start or in a script. */
export const operator: Asker = { vouched: true, account: '', network: 'here' };

// Each hashing takes 64 MiB and a core. One at a time keeps the server within its memory on two cores.
function turns(): Turns {
  return onePerProcess('passwordTurns', () => new Turns({ most: 200, longestMs: 30_000 }));
}

/**
 * The Argon2id hash of a password, as a PHC string. Equal-looking Unicode forms count as one password.
 *
 * @throws TooManyWaiting when the asker's turn does not come.
 */
export async function hashPassword(password: string, asker: Asker): Promise<string> {
  return turns().take(asker, () => hash(password.normalize('NFC'), cost));
}

/**
 * Whether `password` is the one `stored` was made from. With nothing stored it takes the same time and
 * answers no, so that nobody can tell by the clock whether an account exists.
 *
 * @throws TooManyWaiting when the asker's turn does not come.
 */
export async function isPassword(password: string, stored: string | null, asker: Asker): Promise<boolean> {
  const against = stored ?? (await prepareStandIn());
  const same = await turns().take(asker, () => verify(against, password.normalize('NFC')));
  return stored !== null && same;
}

/** Makes what unknown accounts are checked against, so that the first of them does not wait for it. */
export async function prepareStandIn(): Promise<string> {
  const standIn = onePerProcess('standIn', () => ({ hash: null }));
  standIn.hash ??= hashPassword(crypto.randomUUID(), operator);
  try {
    return await standIn.hash;
  } catch (error) {
    standIn.hash = null;
    throw error;
  }
}

/** Whether so many wait that this asker's turn would not come. */
export function lineIsTooLong(asker: Asker): boolean {
  return turns().isTooLongFor(asker);
}

/** How many wait for their turn in this process. @internal Tests wait for a line to be there. */
export function howManyWait(): number {
  return turns().waiting;
}

/** Sends away who waits for their turn, so that a stop need not wait for them. */
export function sendAwayWaiting(): void {
  turns().sendAway();
}
