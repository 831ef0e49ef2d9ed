import { z } from 'zod';
import { asPerson } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

const workspaceSchema = z.object({ id: z.string(), name: z.string(), slug: z.string(), sample: z.boolean() });

export type WorkspaceListed = z.infer<typeof workspaceSchema>;

/** The workspaces a person is an active member of, by name. */
export async function myWorkspaces(actor: Actor): Promise<WorkspaceListed[]> {
  const rows = await asPerson(
    actor.userId,
    (tx) => tx.$queryRaw`
      SELECT w.id, w.name, w.slug, w.sample
      FROM "Workspace" w JOIN "Member" m ON m."workspaceId" = w.id
      WHERE m."userId" = ${actor.userId}::uuid AND m."disabledAt" IS NULL
      ORDER BY lower(w.name), w.id`,
  );
  return z.array(workspaceSchema).parse(rows);
}
