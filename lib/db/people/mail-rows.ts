import { z } from 'zod';
import { mailFailureSchema, type MailFailure } from '#lib/domain/access/mail-failure.ts';
import type { Tx } from '#lib/db/transaction.ts';

const taken = z
  .array(z.object({ id: z.string(), sealed: z.instanceof(Uint8Array), attempts: z.number() }))
  .max(1);
const overview = z
  .array(
    z.object({
      waiting: z.number(),
      lastSentAt: z.date().nullable(),
      lastFailedAt: z.date().nullable(),
      failure: mailFailureSchema.nullable(),
    }),
  )
  .length(1);
const about = z.array(
  z.object({
    about: z.string(),
    waiting: z.boolean(),
    sentAt: z.date().nullable(),
    failure: mailFailureSchema.nullable(),
  }),
);
const yes = z.array(z.object({ yes: z.boolean() })).length(1);

/** A mail in line, before it is known to be one that can be sent. */
export interface QueuedMail {
  id: string;
  kind: string;
  aboutId: string | null;
  sealed: Uint8Array<ArrayBuffer>;
  /** How long it is worth sending. */
  seconds: number;
}

/** A mail whoever called has taken to send. */
export type TakenMail = z.infer<typeof taken>[number];
export type MailOverview = z.infer<typeof overview>[number];
export type MailAbout = z.infer<typeof about>[number];

/** Puts a mail in line, to go out once the transaction is stored. False when far too many wait already. */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<boolean> {
  const rows = await tx.$queryRaw`
    SELECT queue_mail(${mail.id}::uuid, ${mail.kind}, ${mail.aboutId}::uuid, ${mail.sealed}, ${mail.seconds}::int) AS yes`;
  return yes.parse(rows)[0]?.yes ?? false;
}

/** Takes the next mail that is due; should the taker die, another may after so many seconds. */
export async function takeMail(tx: Tx, seconds: number): Promise<TakenMail | null> {
  return taken.parse(await tx.$queryRaw`SELECT * FROM take_mail(${seconds}::int)`)[0] ?? null;
}

/** Says what a mail that was taken holds and whom it is written to, for when it has to be sent again. */
export async function writeMail(
  tx: Tx,
  id: string,
  userId: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.$executeRaw`SELECT write_mail(${id}::uuid, ${userId}::uuid, ${sealed})`;
}

export async function noteMailSent(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT mail_sent(${id}::uuid)`;
}

/** Forgets a mail that is to go to nobody. */
export async function dropMail(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT drop_mail(${id}::uuid)`;
}

/** Notes a failure. The mail is tried again after so many seconds, or never when that is `null`. */
export async function noteMailFailed(
  tx: Tx,
  id: string,
  failure: MailFailure,
  again: number | null,
): Promise<void> {
  await tx.$executeRaw`SELECT mail_failed(${id}::uuid, ${failure}, ${again}::int)`;
}

/** Gives up what waited for too long and forgets what is old. */
export async function clearMail(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT clear_mail()`;
}

/** How mail goes in this installation; nothing in it is about anybody. */
export async function mailOverview(tx: Tx): Promise<MailOverview> {
  const [row] = overview.parse(await tx.$queryRaw`SELECT * FROM mail_overview()`);
  if (!row) throw new Error('The database did not say how mail goes.');
  return row;
}

/** How the mail about each of some things went; nothing for those no mail was about. */
export async function mailAbout(tx: Tx, ids: readonly string[]): Promise<MailAbout[]> {
  return about.parse(await tx.$queryRaw`SELECT * FROM mail_about(${[...ids]}::uuid[])`);
}
