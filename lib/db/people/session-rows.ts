import { createHash } from 'node:crypto';
import { z } from 'zod';
import { roleSchema } from '#lib/domain/access/role.ts';
import type { Tx } from '#lib/db/transaction.ts';

// The application may not read or write sessions itself. Each of these is one function of the database.

const facts = z
  .array(
    z.object({
      userId: z.string(),
      workspaceId: z.string().nullable(),
      role: roleSchema.nullable(),
      name: z.string(),
      email: z.string(),
      over: z.enum(['too-long', 'idle', 'disabled']).nullable(),
    }),
  )
  .max(1);
const whose = z.array(z.object({ userId: z.string(), workspaceId: z.string().nullable() })).max(1);
const opened = z.array(z.object({ id: z.string() })).length(1);
const counted = z.array(z.object({ n: z.number() })).length(1);
const endedOwn = z.array(z.object({ ended: z.string(), workspaceId: z.string().nullable() }));
const said = z.array(z.object({ yes: z.boolean() })).length(1);

/** Who a session belongs to, and why it no longer holds where its time has run out. */
export type SessionFacts = z.output<typeof facts>[number];

/**
 * What a session is called where others can read it, as in the log: it names the session and opens nothing. A UUID of
 * version 8, of which the database makes the same.
 */
export function sessionHandle(sessionId: string): string {
  const hex = createHash('sha256').update(sessionId).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5');
}

/** Who a session that has not been ended belongs to; notes that it was used. */
export async function sessionFacts(
  tx: Tx,
  sessionId: string,
  idleMinutes: number,
): Promise<SessionFacts | null> {
  const rows = await tx.$queryRaw`SELECT * FROM session_facts(${sessionId}::uuid, ${idleMinutes}::int)`;
  return facts.parse(rows)[0] ?? null;
}

/** Opens a session of an active member of a workspace, and answers its id. */
export async function openSession(
  tx: Tx,
  session: { userId: string; workspaceId: string; userAgent: string; address: string },
  minutes: number,
): Promise<string> {
  const { userId, workspaceId, userAgent, address } = session;
  const rows = await tx.$queryRaw`
    SELECT open_session(${userId}::uuid, ${workspaceId}::uuid, ${userAgent}, ${address}, ${minutes}::int) AS id`;
  const [first] = opened.parse(rows);
  if (!first) throw new Error('A session was not opened.');
  return first.id;
}

/** Ends one session and answers whose it was, and where; `null` when it had ended before. */
export async function endSession(
  tx: Tx,
  sessionId: string,
): Promise<{ userId: string; workspaceId: string | null } | null> {
  const rows = await tx.$queryRaw`SELECT * FROM end_session(${sessionId}::uuid)`;
  return whose.parse(rows)[0] ?? null;
}

/**
 * Ends the person's session of a handle, or all but this one when `handle` is `null`. Answers what those are called that
 * ended, and where they looked.
 */
export async function endOwnSessions(
  tx: Tx,
  sessionId: string,
  handle: string | null,
): Promise<{ ended: string; workspaceId: string | null }[]> {
  return endedOwn.parse(
    await tx.$queryRaw`SELECT * FROM end_own_sessions(${sessionId}::uuid, ${handle}::uuid)`,
  );
}

/** Ends the sessions of somebody that look at a workspace, and answers how many. */
export async function endSessionsIn(tx: Tx, userId: string, workspaceId: string): Promise<number> {
  const rows = await tx.$queryRaw`SELECT end_sessions_in(${userId}::uuid, ${workspaceId}::uuid) AS n`;
  return counted.parse(rows)[0]?.n ?? 0;
}

/** Turns a session to another workspace; false when its person is no active member of that one. */
export async function turnSession(tx: Tx, sessionId: string, workspaceId: string): Promise<boolean> {
  const rows = await tx.$queryRaw`SELECT turn_session(${sessionId}::uuid, ${workspaceId}::uuid) AS yes`;
  return said.parse(rows)[0]?.yes ?? false;
}
