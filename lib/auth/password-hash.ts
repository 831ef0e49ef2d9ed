import { hash, verify } from '@node-rs/argon2';
import { turns } from './turns.ts';

// Argon2id is the default of this library. Source: security.md, "Passwords"; ASVS 5.0, 11.4.2.
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

// Each hashing takes 64 MiB. One at a time keeps the server within its memory on two cores; who waits
// behind thirty others is told to come back.
const inTurn = turns(1, 30);

let standIn: Promise<string> | undefined;

/** The Argon2id hash of a password, as a PHC string. Equal-looking Unicode forms count as one password. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost));
}

/**
 * Whether `password` is the one `stored` was made from. With nothing stored it takes the same time and
 * answers no, so that nobody can tell by the clock whether an account exists.
 *
 * @throws TooManyWaiting when the line of waiting checks is full.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  standIn ??= hashPassword(crypto.randomUUID());
  const against = stored ?? (await standIn);
  const same = await inTurn(() => verify(against, password.normalize('NFC')));
  return stored !== null && same;
}

/** Makes what unknown accounts are checked against, so that the first of them does not wait for it. */
export async function prepareStandIn(): Promise<void> {
  standIn ??= hashPassword(crypto.randomUUID());
  await standIn;
}
