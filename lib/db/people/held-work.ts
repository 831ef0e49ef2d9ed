import { z } from 'zod';
import { inPages } from '#lib/db/in-pages.ts';
import { isAwaited } from '#lib/db/twins/response.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { mayHoldClaims, type HeldWork } from '#lib/domain/access/held-work.ts';
import { isActive } from './workspace-people.ts';

const held = z.array(
  z.object({ userId: z.string(), claims: z.number(), answers: z.number(), schedules: z.number() }),
);

/** What each member of the workspace who holds anything holds, by user id. */
export async function readHeldWork(tx: Tx): Promise<Map<string, HeldWork>> {
  const rows = await tx.$queryRaw`
    SELECT "userId", sum(claims)::int AS claims, sum(answers)::int AS answers, sum(schedules)::int AS schedules
    FROM (
      SELECT c."assigneeId" AS "userId", count(*) AS claims, 0 AS answers, 0 AS schedules FROM "Claim" c
        WHERE c."workspaceId" = current_workspace() AND c."assigneeId" IS NOT NULL AND c."deletedAt" IS NULL
          AND ${isOpen('c')}
        GROUP BY 1
      UNION ALL
      SELECT r."createdBy", 0, count(*), 0 FROM "ResponseRequest" r
        JOIN "Claim" c ON c."workspaceId" = r."workspaceId" AND c.id = r."claimId" AND c."deletedAt" IS NULL
        WHERE r."workspaceId" = current_workspace() AND ${isAwaited('r')}
          AND (c."assigneeId" IS NULL OR c."assigneeId" = r."createdBy") AND ${isOpen('c')}
        GROUP BY 1
      UNION ALL
      SELECT s."ownerId", 0, 0, count(*) FROM "ReportSchedule" s
        WHERE s."workspaceId" = current_workspace() AND s."endedAt" IS NULL
        GROUP BY 1) one
    GROUP BY "userId"`;
  return new Map(held.parse(rows).map(({ userId, ...work }) => [userId, work]));
}

/** Whether somebody is a member now to whom claims can be assigned. */
export async function canHoldClaims(tx: Tx, userId: string): Promise<boolean> {
  const member = await tx.member.findFirst({ where: { userId, ...isActive }, select: { role: true } });
  return member !== null && mayHoldClaims(member.role);
}

const claimRows = z.array(
  z.object({ id: z.string(), articleId: z.string(), assigneeId: z.string().nullable() }),
);
export type HeldClaim = z.infer<typeof claimRows>[number];

/**
 * The claims to be seen to after somebody: those they have, and those nobody has that wait for an answer they asked for.
 * Their rows are held, in the order of their ids, until the transaction ends.
 */
export async function lockHeldClaims(tx: Tx, userId: string): Promise<HeldClaim[]> {
  return claimRows.parse(
    await tx.$queryRaw`
      SELECT c.id, c."articleId", c."assigneeId" FROM "Claim" c
      WHERE c."workspaceId" = current_workspace() AND c."deletedAt" IS NULL AND ${isOpen('c')}
        AND (c."assigneeId" = ${userId}::uuid OR (c."assigneeId" IS NULL AND EXISTS (
          SELECT FROM "ResponseRequest" r WHERE r."workspaceId" = current_workspace() AND r."claimId" = c.id
            AND r."createdBy" = ${userId}::uuid AND ${isAwaited('r')})))
      ORDER BY c.id FOR UPDATE`,
  );
}

/** Assigns claims, whose rows are held, to a member or to nobody. */
export async function assignClaims(
  tx: Tx,
  claims: readonly HeldClaim[],
  assigneeId: string | null,
  now: Date,
): Promise<void> {
  await inPages(claims, (some) =>
    tx.claim.updateMany({
      where: { id: { in: some.map(({ id }) => id) } },
      data: { assigneeId, updatedAt: now, revision: { increment: 1 } },
    }),
  );
}
