import { z } from 'zod';
import { allRatings } from '#lib/db/people/house-ratings.ts';
import { database } from '#lib/db/connection/client.ts';
import { withRetries } from '#lib/db/connection/problem.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { seesMarked } from '#lib/domain/confidential/shown.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { storedRatingSchema, type StoredRating } from '#lib/domain/house-rating.ts';

const workspaceSchema = z.object({ id: z.string(), name: z.string(), slug: z.string(), sample: z.boolean() });

/** What stands around every page of the desk. */
export interface DeskFrame {
  /** The workspaces the person is an active member of, by name. */
  workspaces: z.infer<typeof workspaceSchema>[];
  /** What the workspace they look at calls each status. */
  ratings: StoredRating[];
}

const rows = z
  .array(z.object({ workspaces: z.array(workspaceSchema), ratings: z.array(storedRatingSchema) }))
  .length(1);

/** Asked for with every page, so it is one question, and for most people one statement. */
export async function deskFrame(actor: Actor): Promise<DeskFrame> {
  const ask = async (tx: Tx): Promise<DeskFrame> => {
    const [found] = rows.parse(
      await tx.$queryRaw`SELECT * FROM desk_frame(${actor.workspaceId}::uuid, ${actor.userId}::uuid)`,
    );
    return { workspaces: found?.workspaces ?? [], ratings: allRatings(found?.ratings ?? []) };
  };
  // What a house calls its statuses is its people's own words: of these nothing is kept back from who sees marked things.
  return seesMarked({ role: actor.role, way: 'DESK' })
    ? withRetries(() => ask(database()))
    : inWorkspace(actor, ask);
}
