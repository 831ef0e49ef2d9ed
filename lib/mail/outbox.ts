import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { authSettings } from '#lib/config/auth-settings.ts';
import { readSettings } from '#lib/config/env.ts';
import { queueMail } from '#lib/db/people/mail-rows.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { letterSchema, type Letter } from './letter.ts';
import { seal } from '#lib/config/seal.ts';

/**
 * What waits in line: a letter, or a wish for a link. Who the address belongs to, and whether anybody, is looked up
 * when it is sent, so that whoever asks learns nothing by how long the answer takes.
 */
export const queuedSchema = z.union([
  z.object({ letter: letterSchema }),
  z.object({ wish: z.enum(['reset', 'confirmation']), email: z.string() }),
]);

export type Queued = z.infer<typeof queuedSchema>;
export type Wish = 'reset' | 'confirmation';

/** How long a link holds that was sent to an address, in minutes. */
export const linkMinutes = 60;

const hour = 3_600;
const worthSending: Record<Letter['kind'], number> = {
  invitation: 48 * hour,
  reset: linkMinutes * 60,
  confirmation: linkMinutes * 60,
  'password-changed': 48 * hour,
  // No longer than its file is kept.
  report: 7 * 24 * hour,
};

/** True when mail goes out from here. */
export function mailIsOn(): boolean {
  return readSettings(process.env).mail !== null;
}

async function queue(tx: Tx, kind: Letter['kind'], queued: Queued, aboutId: string | null): Promise<boolean> {
  const id = uuidv7();
  const sealed = seal(JSON.stringify(queued), { purpose: 'mail in line', id }, authSettings().secret);
  return queueMail(tx, { id, kind, aboutId, sealed, seconds: worthSending[kind] });
}

/**
 * Puts a letter in line within the caller's transaction: it goes out if and only if that is stored. `aboutId` is the
 * thing whose mail it is, to ask later how it went. Nothing is done while mail is off; false when far too many wait.
 */
export async function sendLetter(tx: Tx, letter: Letter, aboutId: string | null = null): Promise<boolean> {
  return mailIsOn() ? queue(tx, letter.kind, { letter }, aboutId) : true;
}

/** The same for a link to whoever has an address, if anybody. */
export async function sendLink(tx: Tx, wish: Wish, email: string): Promise<boolean> {
  return mailIsOn() ? queue(tx, wish, { wish, email }, null) : true;
}
