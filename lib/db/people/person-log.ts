import { z } from 'zod';
import { appendEvents, type EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';

const rows = z.array(z.object({ workspaceId: z.string(), now: z.date() }));

/**
 * Writes what happened to a person's account to the log of each workspace they are a member of, in the caller's
 * transaction. `actorId` is who did it; nobody when it was whoever runs the server. Sets no workspace when it is done.
 */
export async function logForPerson(
  tx: Tx,
  person: { userId: string; actorId: string | null },
  drafts: readonly EventDraft[],
): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.user_id', ${person.userId}, true)`;
  // In one order for all, so that no two wait for each other's chains.
  const found = await tx.$queryRaw`
    SELECT "workspaceId", date_trunc('milliseconds', clock_timestamp()) AS now FROM "Member"
    WHERE "userId" = ${person.userId}::uuid AND "disabledAt" IS NULL ORDER BY "workspaceId"`;
  for (const { workspaceId, now } of rows.parse(found)) {
    await tx.$queryRaw`SELECT set_config('app.workspace_id', ${workspaceId}, true)`;
    await appendEvents(tx, { workspaceId, actorId: person.actorId, now }, drafts);
  }
  await tx.$queryRaw`SELECT set_config('app.workspace_id', '', true)`;
}

const ids = z.array(z.object({ workspaceId: z.string() }));

/** The workspaces that somebody is an active member of besides the one that is set, for the person that is set. */
export async function otherWorkspacesOf(
  tx: Tx,
  { userId, workspaceId }: { userId: string; workspaceId: string },
): Promise<string[]> {
  const found = await tx.$queryRaw`
    SELECT "workspaceId" FROM "Member"
    WHERE "userId" = ${userId}::uuid AND "workspaceId" <> ${workspaceId}::uuid AND "disabledAt" IS NULL`;
  return ids.parse(found).map((row) => row.workspaceId);
}
