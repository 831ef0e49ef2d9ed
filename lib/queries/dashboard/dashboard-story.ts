import { z } from 'zod';
import { standingIn } from '#lib/db/articles/standing-claims.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isPutAloneThen } from '#lib/db/twins/appearance.ts';
import type { StoryOrigins } from '#lib/domain/origins/story-origins.ts';
import { burnDown, fewerSteps, type Became } from '#lib/domain/burn-down.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';
import { originsOfStory } from './dashboard-origins.ts';

/** A claim of a step. It may have been deleted since, and is then not to be opened. */
export interface StoryClaim {
  id: string;
  statement: string;
  deleted: boolean;
  what: Became;
}

export interface StoryStep {
  at: string;
  became: StoryClaim[];
  open: number;
  ready: number;
  claims: number;
}

/** What was left to do of a story over time. Times are ISO 8601 in UTC. */
export interface StoryOverTime {
  id: string;
  headline: string;
  dueAt: string | null;
  steps: StoryStep[];
  /** More happened than is read for a picture, and nothing of it is shown. */
  tooMuch: boolean;
  /** What its claims stand on; `null` where they are too many to draw. */
  origins: StoryOrigins | null;
}

/** Steps drawn; of more, neighbours are drawn as one. */
const stepsShown = 40;

/** Entries of the log that are read for one story. */
const movesRead = 5_000;

const rows = z.array(
  z.object({
    at: z.date(),
    claimId: z.string(),
    type: z.string(),
    stage: stageSchema.nullable(),
  }),
);

/** The statement behind `storyOverTime`; apart, so that a test can ask the database how it would run it. */
export function movesSql(articleId: string): Sql {
  // A claim that stands in several stories counts in this one from when it was found here, and is settled here once
  // somebody else than who found it signs it off after that: `isPutAlone`.
  return sql`
    SELECT greatest(e.at, p."createdAt") AS at, e."claimId", e.type,
      CASE WHEN e.after ->> 'stage' = 'SIGNED_OFF' AND ${isPutAloneThen}
        THEN 'READY' ELSE e.after ->> 'stage' END AS stage
    FROM (${standingIn(articleId)}) here
    JOIN "Event" e ON e."workspaceId" = current_workspace() AND e."claimId" = here.id
      AND (e.type IN ('claim.recorded', 'claim.deleted', 'claim.restored') OR e.after ->> 'stage' IS NOT NULL)
    LEFT JOIN "Appearance" p ON p."workspaceId" = current_workspace() AND p."claimId" = here.id
      AND p."articleId" = ${articleId}::uuid
    ORDER BY 1, e.sequence LIMIT ${movesRead + 1}`;
}

/** How a story went, from the log; `null` when it is not there, deleted or another workspace's. */
export async function storyOverTime(
  tx: Tx,
  { actor: { workspaceId } }: FilterContext,
  articleId: string,
): Promise<StoryOverTime | null> {
  const story = await tx.article.findFirst({
    where: { workspaceId, id: articleId, deletedAt: null },
    select: { id: true, headline: true, dueAt: true },
  });
  if (!story) return null;
  const found = rows.parse(await tx.$queryRaw(movesSql(articleId)));
  const tooMuch = found.length > movesRead;
  const moves = tooMuch ? [] : found.map(({ at, ...move }) => ({ ...move, at: at.toISOString() }));
  const steps = fewerSteps(burnDown(moves), stepsShown);
  const claims = await tx.claim.findMany({
    where: {
      workspaceId,
      id: { in: [...new Set(steps.flatMap(({ became }) => became.map((one) => one.claimId)))] },
    },
    select: { id: true, statement: true, deletedAt: true },
  });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    ...story,
    dueAt: story.dueAt?.toISOString() ?? null,
    tooMuch,
    origins: await originsOfStory(tx, articleId),
    steps: steps.map((step) => ({
      ...step,
      became: step.became.flatMap(({ claimId, what }) => {
        const claim = byId.get(claimId);
        return claim
          ? [{ id: claimId, statement: claim.statement, deleted: claim.deletedAt !== null, what }]
          : [];
      }),
    })),
  };
}
