import { z } from 'zod';
import { database } from '#lib/db/connection/client.ts';
import { tookTooLong } from '#lib/db/connection/problem.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** What tells one command of one person, sent with a key, from every other. */
export interface KeyedCommand {
  workspaceId: string;
  userId: string;
  command: string;
  key: string;
  /** Of what was sent with the key: the same again has the same. */
  fingerprint: string;
}

/** What is known of a key: it is taken by this transaction now, was answered before, or is at work elsewhere. */
export type KeyState =
  { state: 'taken' } | { state: 'answered'; fingerprint: string; answer: string } | { state: 'at-work' };

const rows = z.array(z.object({ fingerprint: z.string(), answer: z.string() })).max(1);

/**
 * Takes the key for the caller's transaction. Another transaction that has it is waited for: once it is stored
 * the key is answered, and once it is undone the key is free. One that works for longer than a statement may
 * take is `at-work`, and the caller's transaction can only be undone then.
 */
export async function takeKey(tx: Tx, asked: KeyedCommand, now: Date): Promise<KeyState> {
  const { workspaceId, userId, command, key, fingerprint } = asked;
  try {
    const taken = await tx.$executeRaw`
      INSERT INTO "DoneCommand" ("workspaceId", "userId", command, key, fingerprint, at)
      VALUES (${workspaceId}::uuid, ${userId}::uuid, ${command}, ${key}, ${fingerprint}, ${now})
      ON CONFLICT ("workspaceId", "userId", command, key)
      DO UPDATE SET fingerprint = EXCLUDED.fingerprint, at = EXCLUDED.at WHERE "DoneCommand".answer IS NULL`;
    if (taken === 1) return { state: 'taken' };
  } catch (error) {
    if (tookTooLong(error)) return { state: 'at-work' };
    throw error;
  }
  const [before] = rows.parse(
    await tx.$queryRaw`
      SELECT fingerprint, answer FROM "DoneCommand"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "userId" = ${userId}::uuid
        AND command = ${command} AND key = ${key}`,
  );
  if (!before) throw new Error('A key that is taken has no row.');
  return { state: 'answered', ...before };
}

/** Keeps the answer, sealed by the caller, with the key that this transaction took. */
export async function keepAnswer(tx: Tx, asked: KeyedCommand, answer: string): Promise<void> {
  const { workspaceId, userId, command, key } = asked;
  await tx.$executeRaw`
    UPDATE "DoneCommand" SET answer = ${answer}
    WHERE "workspaceId" = ${workspaceId}::uuid AND "userId" = ${userId}::uuid
      AND command = ${command} AND key = ${key}`;
}

/** Forgets, in every workspace, what was kept for seven days, and answers how much that was. */
export async function forgetDoneCommands(): Promise<number> {
  // Which rows may go is the policy's decision, so that nothing can take a key away before its time.
  return database().$executeRaw`DELETE FROM "DoneCommand"`;
}
