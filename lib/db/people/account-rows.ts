import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';

// The application may not read a password's hash or make accounts itself. Each of these is one function of the database.

const facts = z
  .array(
    z.object({
      userId: z.string(),
      passwordHash: z.string().nullable(),
      disabled: z.boolean(),
      workspaceId: z.string().nullable(),
    }),
  )
  .max(1);
const said = z.array(z.object({ yes: z.boolean() })).length(1);
const changed = z.array(z.object({ opened: z.string(), ended: z.number() })).max(1);

/** What signing in needs to know of one account, and the workspace it would look at. */
export type SignInFacts = z.output<typeof facts>[number];

/** The account of an address, or `null`. The database does the same work for both. */
export async function signInFacts(tx: Tx, email: string): Promise<SignInFacts | null> {
  return facts.parse(await tx.$queryRaw`SELECT * FROM sign_in_facts(${email})`)[0] ?? null;
}

/** Who somebody is, and what showed it: the hash of the password they gave, or a session of theirs. */
export type Proof = { userId: string; checkedHash: string } | { userId: string; sessionId: string };

/**
 * Whether that still shows it. From here to the end of the transaction nobody changes their password; whoever does it
 * next ends what was opened meanwhile.
 */
export async function stillProved(tx: Tx, proof: Proof): Promise<boolean> {
  const checkedHash = 'checkedHash' in proof ? proof.checkedHash : null;
  const sessionId = 'sessionId' in proof ? proof.sessionId : null;
  const rows = await tx.$queryRaw`
    SELECT still_proved(${proof.userId}::uuid, ${checkedHash}, ${sessionId}::uuid) AS yes`;
  return said.parse(rows)[0]?.yes ?? false;
}

/**
 * Gives the person of a session another password while `checkedHash` is still theirs. All their sessions end, and a new
 * one is opened in place of this one. `null` when their password has changed meanwhile.
 */
export async function changePasswordOf(
  tx: Tx,
  change: { sessionId: string; checkedHash: string | null; newHash: string; minutes: number },
): Promise<{ opened: string; ended: number } | null> {
  const { sessionId, checkedHash, newHash, minutes } = change;
  const rows = await tx.$queryRaw`
    SELECT * FROM change_password(${sessionId}::uuid, ${checkedHash}, ${newHash}, ${minutes}::int)`;
  return changed.parse(rows)[0] ?? null;
}

/** Makes the account of the person that an open invitation was written to. */
export async function createInvited(
  tx: Tx,
  account: { userId: string; invitationId: string; name: string; passwordHash: string },
): Promise<void> {
  const { userId, invitationId, name, passwordHash } = account;
  await tx.$executeRaw`
    SELECT create_invited(${userId}::uuid, ${invitationId}::uuid, ${name}, ${passwordHash})`;
}
