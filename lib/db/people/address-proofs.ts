import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';

/** What a link that was sent to an address is for. */
export type AddressProof = 'RESET' | 'CONFIRMATION';

const named = z.array(z.object({ userId: z.string(), name: z.string() })).max(1);
const holder = z.array(z.object({ userId: z.string(), name: z.string(), email: z.string() })).max(1);
const yes = z.array(z.object({ yes: z.boolean().nullable() })).length(1);

/** Somebody with an account, as a link that was sent to them names them. */
export type ProofHolder = z.infer<typeof holder>[number];

/**
 * Keeps the hash of a new link for the person with an address, in place of an earlier one. `null` when there is
 * nobody to send one to, or four were sent within the hour: the last of those then still holds.
 */
export async function beginProof(
  tx: Tx,
  proof: { email: string; purpose: AddressProof; tokenHash: string; minutes: number },
): Promise<{ userId: string; name: string } | null> {
  const { email, purpose, tokenHash, minutes } = proof;
  const rows = await tx.$queryRaw`
    SELECT * FROM begin_proof(${email}, ${purpose}::"AddressProof", ${tokenHash}, ${minutes}::int)`;
  return named.parse(rows)[0] ?? null;
}

/** Whom a link was sent to, while it holds. */
export async function proofHolder(
  tx: Tx,
  purpose: AddressProof,
  tokenHash: string,
): Promise<ProofHolder | null> {
  const rows = await tx.$queryRaw`SELECT * FROM proof_holder(${purpose}::"AddressProof", ${tokenHash})`;
  return holder.parse(rows)[0] ?? null;
}

/** Gives whom the link was sent to another password and ends their sessions; once, whoever else tries. */
export async function spendReset(
  tx: Tx,
  tokenHash: string,
  passwordHash: string,
): Promise<ProofHolder | null> {
  const rows = await tx.$queryRaw`SELECT * FROM spend_reset(${tokenHash}, ${passwordHash})`;
  return holder.parse(rows)[0] ?? null;
}

/** Notes that the person's address is theirs; true once for a link. */
export async function spendConfirmation(tx: Tx, userId: string, tokenHash: string): Promise<boolean> {
  const rows = await tx.$queryRaw`SELECT spend_confirmation(${userId}::uuid, ${tokenHash}) AS yes`;
  return yes.parse(rows)[0]?.yes ?? false;
}

/** True while nobody has shown that the address of an account is its person's. */
export async function awaitsConfirmation(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw`SELECT awaits_confirmation(${userId}::uuid) AS yes`;
  return yes.parse(rows)[0]?.yes ?? false;
}

/** Notes that somebody's address is theirs when this invitation's link went to it alone. */
export async function confirmByInvitation(tx: Tx, userId: string, invitationId: string): Promise<void> {
  await tx.$executeRaw`SELECT confirm_by_invitation(${userId}::uuid, ${invitationId}::uuid)`;
}
