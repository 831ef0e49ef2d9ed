import { z } from 'zod';
import { allRatings } from '#lib/db/people/house-ratings.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
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

/** Asked for with every page, so it is one question. */
export async function deskFrame(actor: Actor): Promise<DeskFrame> {
  return inWorkspace(actor, async (tx) => {
    const [found] = rows.parse(
      await tx.$queryRaw`
        SELECT
          (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'slug', w.slug, 'sample', w.sample)
              ORDER BY lower(w.name), w.id), '[]')
            FROM "Workspace" w JOIN "Member" m ON m."workspaceId" = w.id
            WHERE m."userId" = ${actor.userId}::uuid AND m."disabledAt" IS NULL) AS workspaces,
          (SELECT coalesce(json_agg(json_build_object('confirmation', r.confirmation, 'name', r.name,
              'meaning', r.meaning, 'point', r.point, 'revision', r.revision)), '[]')
            FROM "HouseRating" r WHERE r."workspaceId" = current_workspace()) AS ratings`,
    );
    return { workspaces: found?.workspaces ?? [], ratings: allRatings(found?.ratings ?? []) };
  });
}
