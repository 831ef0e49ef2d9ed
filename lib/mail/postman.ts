import { addressTokenHash, newAddressToken } from './address-token.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import type { MailSettings } from '#lib/config/mail-settings.ts';
import { messageOf } from '#lib/config/failure.ts';
import { beginProof } from '#lib/db/people/address-proofs.ts';
import { database } from '#lib/db/connection/client.ts';
import {
  clearMail,
  dropMail,
  noteMailFailed,
  noteMailSent,
  takeMail,
  writeMail,
} from '#lib/db/people/mail-rows.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { isFinal, pauseAfter, type MailFailure } from '#lib/domain/access/mail-failure.ts';
import { addressLink } from './address-links.ts';
import type { Letter } from './letter.ts';
import { linkMinutes, queuedSchema, type Queued, type Wish } from './outbox.ts';
import { seal, unseal } from '#lib/config/seal.ts';
import { sendMail, sendMs } from './send-mail.ts';
import { smtpFailure } from './smtp-failure.ts';
import { writeLetter } from './write-letter.ts';

/** Where it says what went wrong. */
export interface MailLog {
  warn(facts: object, message: string): void;
}

// Longer than sending may take, so that nobody else sends what is being sent.
const leaseSeconds = (2 * sendMs) / 1000;
const everyMs = 1_000;
const clearEveryMs = 3_600_000;

async function letterOf(id: string, wish: Wish, email: string): Promise<Letter | null> {
  const { base, secret } = authSettings();
  const token = newAddressToken();
  const purpose = wish === 'reset' ? 'RESET' : 'CONFIRMATION';
  return database().$transaction(async (tx) => {
    const tokenHash = addressTokenHash(token);
    const person = await beginProof(tx, { email, purpose, tokenHash, minutes: linkMinutes });
    if (!person) return null;
    const link = addressLink(base, wish, token);
    const letter: Letter = { kind: wish, to: email, name: person.name, link, minutes: linkMinutes };
    await writeMail(
      tx,
      id,
      person.userId,
      seal(JSON.stringify({ letter }), { purpose: 'mail in line', id }, secret),
    );
    return letter;
  });
}

function parse(sealed: Uint8Array, id: string): Queued | null {
  const text = unseal(sealed, { purpose: 'mail in line', id }, authSettings().secret);
  return text === null ? null : queuedSchema.parse(JSON.parse(text));
}

async function fail(id: string, attempts: number, failure: MailFailure): Promise<void> {
  await noteMailFailed(database(), id, failure, isFinal(failure) ? null : pauseAfter(attempts));
}

/**
 * Sends the next mail that is due, if there is one, and answers whether there was. A mail that fails is tried again
 * after a growing pause, until it is not worth sending any more; what can't be helped by that is given up at once.
 */
export async function deliverNext(settings: MailSettings, log: MailLog): Promise<boolean> {
  const mail = await takeMail(database(), leaseSeconds);
  if (!mail) return false;
  const { id, sealed, attempts } = mail;
  const queued = parse(sealed, id);
  if (!queued) {
    log.warn({ mail: id, failure: 'sealed' }, 'mail not sent');
    await fail(id, attempts, 'sealed');
    return true;
  }
  const letter = 'letter' in queued ? queued.letter : await letterOf(id, queued.wish, queued.email);
  if (!letter) {
    await dropMail(database(), id);
    return true;
  }
  try {
    await sendMail(settings, { id, ...writeLetter(letter, authSettings().base) });
  } catch (error) {
    const failure = smtpFailure(error);
    // What the server said, never what was sent: that holds a link.
    log.warn({ mail: id, kind: letter.kind, attempts, failure, said: messageOf(error) }, 'mail not sent');
    await fail(id, attempts, failure);
    return true;
  }
  await noteMailSent(database(), id);
  return true;
}

/** Sends what waits, as long as this process runs, beside what it answers. */
export function startPostman(settings: MailSettings, log: MailLog): void {
  let cleared = 0;
  const round = async (): Promise<void> => {
    try {
      if (Date.now() - cleared > clearEveryMs) {
        await clearMail(database());
        cleared = Date.now();
      }
      while (await deliverNext(settings, log));
    } catch (error) {
      // A database that is away now is said where somebody asks for it; the mail is still there when it is back.
      if (!databaseProblem(error)) log.warn({ said: messageOf(error) }, 'mail could not be looked after');
    }
    setTimeout(() => void round(), everyMs).unref();
  };
  void round();
}
