import { z } from 'zod';
import { standingIn } from '#lib/db/articles/standing-claims.ts';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import { isTold } from '#lib/db/twins/untold.ts';
import { untoldTerms } from '#lib/domain/confidential/shown.ts';
import { isDueToday, nextStep, type NextStep } from '#lib/domain/blocking.ts';
import { outcomeSchema } from '#lib/domain/response.ts';
import { personSchema, type Person } from '#lib/domain/shapes/claim-detail.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import { confirmationSchema, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { importanceSchema, type Importance } from '#lib/domain/values/importance.ts';
import { audienceOf, type FilterContext } from '#lib/queries/claims/claims-list-where.ts';
import type { ArticleProgress } from './dashboard-articles.ts';

/** An open claim of a story that goes out today, with what has to happen to it next. */
export interface BlockingClaim {
  id: string;
  /** The story it stands in; it can stand in several. */
  articleId: string;
  statement: string;
  confirmation: Confirmation;
  importance: Importance;
  assignee: Person | null;
  step: NextStep;
}

/** Claims named of one story, the most important first; its number leads to all of them. */
export const blockingShown = 5;

const rows = z.array(
  z.object({
    id: z.string(),
    articleId: z.string(),
    statement: z.string(),
    confirmation: confirmationSchema,
    importance: importanceSchema,
    stage: stageSchema,
    assignee: personSchema.nullable(),
    responses: z.array(z.object({ outcome: outcomeSchema, deadlineAt: z.string().nullable() })),
  }),
);

/** What stands between the stories of these that go out today and their publication; of each at most `blockingShown`. */
export async function blockingClaims(
  tx: Tx,
  context: FilterContext,
  articles: readonly ArticleProgress[],
): Promise<BlockingClaim[]> {
  const { now } = context;
  const { workspaceId } = context.actor;
  const isTellable = isTold(sql`c.id`, [sql`r."partyId"`], untoldTerms(audienceOf(context)));
  const today = articles.filter((article) => isDueToday(article, now)).map(({ id }) => id);
  if (today.length === 0) return [];
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT c.id, story.id AS "articleId", c.statement, c.confirmation::text, c.importance::text, c.stage::text,
        CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END AS assignee,
        coalesce((SELECT jsonb_agg(jsonb_build_object('outcome', r.outcome, 'deadlineAt',
            to_char(r."deadlineAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
          FROM "ResponseRequest" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."claimId" = c.id
            AND r."deletedAt" IS NULL AND ${isTellable}), '[]') AS responses
      FROM unnest(${today}::uuid[]) WITH ORDINALITY AS story (id, nth)
      CROSS JOIN LATERAL (
        SELECT * FROM "Claim" k WHERE k."workspaceId" = ${workspaceId}::uuid AND k.id IN (${standingIn(sql`story.id`)})
          AND k."deletedAt" IS NULL AND ${isOpen('k')}
        ORDER BY k.importance = 'HIGH' DESC, k.importance = 'LOW', k.id LIMIT ${blockingShown}) c
      LEFT JOIN "User" u ON u.id = c."assigneeId"
      ORDER BY story.nth, c.importance = 'HIGH' DESC, c.importance = 'LOW', c.id`,
  );
  return found.map(({ stage, responses, ...claim }) => ({
    ...claim,
    step: nextStep({ ...claim, stage, responses, assigneeId: claim.assignee?.id ?? null }, now),
  }));
}
