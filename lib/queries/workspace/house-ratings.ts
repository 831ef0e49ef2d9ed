import { z } from 'zod';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import { houseRatingSchema, type HouseRating, type StoredRating } from '#lib/domain/house-rating.ts';

const shown = 30;

const rows = z.array(
  z.object({
    sequence: z.coerce.number(),
    at: z.date().transform((at) => at.toISOString()),
    actorId: z.string().nullable(),
    before: houseRatingSchema,
    after: houseRatingSchema,
  }),
);

/** A time somebody changed what the house calls a status. */
export interface RatingChange {
  sequence: number;
  at: string;
  by: string;
  before: HouseRating;
  after: HouseRating;
}

/** What the actor's workspace calls each status, with the last changes of it, newest first; `null` for those who may not change it. */
export async function houseRatingsPage(
  actor: Actor,
): Promise<{ ratings: StoredRating[]; changes: RatingChange[] } | null> {
  if (!may(actor, 'workspace.rules')) return null;
  return inWorkspace(actor, async (tx) => {
    // The kind of thing stands here as it does in the index that holds these events alone.
    const changes = rows.parse(
      await tx.$queryRaw`
        SELECT sequence, at, "actorId", before, after FROM "Event"
        WHERE "workspaceId" = current_workspace() AND entity = 'HouseRating'
        ORDER BY sequence DESC LIMIT ${shown}`,
    );
    const people = await readPeople(
      tx,
      changes.map(({ actorId }) => actorId),
    );
    return {
      ratings: await readHouseRatings(tx),
      changes: changes.map(({ actorId, ...change }) => ({
        ...change,
        by: people.get(actorId ?? '')?.name ?? 'Someone who left',
      })),
    };
  });
}
