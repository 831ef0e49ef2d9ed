import { z } from 'zod';
import { appendEvents, type EventDraft } from '#lib/db/record/append-events.ts';
import { database } from '#lib/db/connection/client.ts';
import { inWorkspace, enterWorkspace } from '#lib/db/transaction.ts';

const rows = z.array(z.object({ address: z.string(), userId: z.string(), workspaceId: z.string() }));
const ended = z
  .array(
    z.object({
      handle: z.string(),
      userId: z.string(),
      workspaceId: z.string().nullable(),
      why: z.enum(['too-long', 'idle']),
    }),
  )
  .max(1);

/** Whose some addresses are, and which workspaces that concerns. Addresses without an account are left out. */
export async function concerned(addresses: readonly string[]): Promise<z.output<typeof rows>> {
  return rows.parse(await database().$queryRaw`SELECT * FROM concerned(${[...addresses]}::text[])`);
}

/** Adds to the log of a workspace what nobody in it did. */
export async function logInWorkspace(workspaceId: string, drafts: readonly EventDraft[]): Promise<void> {
  await inWorkspace({ workspaceId, userId: null }, (tx, now) =>
    appendEvents(tx, { workspaceId, actorId: null, now }, drafts),
  );
}

/**
 * Ends one session that ran out and that nobody used since, with that in the log of where it looked. False when there
 * is none.
 */
export async function endRunOut(idleMinutes: number): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const [session] = ended.parse(await tx.$queryRaw`SELECT * FROM end_run_out(${idleMinutes}::int)`);
    if (!session) return false;
    const { handle, userId, workspaceId, why } = session;
    if (workspaceId === null) return true;
    const now = await enterWorkspace(tx, { workspaceId, userId: null });
    await appendEvents(tx, { workspaceId, actorId: null, now }, [
      { type: 'session.closed', entity: 'Session', entityId: handle, after: { userId, why } },
    ]);
    return true;
  });
}
