import { z } from 'zod';
import type { SourceRecord } from '#lib/db/sources/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import { refusalToOverwriteSource } from './source-command.ts';

/** Refuses a source that is merged, changed since, or has that standing already. */
export function refusalToChangeStanding(
  source: SourceRecord,
  revision: number,
  to: 'IN_USE' | 'DISCREDITED',
): Refusal | null {
  // That somebody has done the same already says more than that the source has changed.
  if (source.mergedIntoId === null && source.detail.standing === to) {
    return { code: to === 'DISCREDITED' ? 'already-discredited' : 'not-discredited' };
  }
  return refusalToOverwriteSource(source, revision);
}

const claimRows = z.array(
  z.object({
    id: z.string(),
    articleId: z.string(),
    statement: z.string(),
    stage: stageSchema,
    signedOffBy: z.string().nullable(),
    signedOffAt: z.date().nullable(),
    revision: z.number(),
    deletedAt: z.date().nullable(),
  }),
);

export type LockedClaim = z.infer<typeof claimRows>[number];

/** These claims as they are, with their rows locked until the transaction ends; any number of them. */
export async function lockClaims(tx: Tx, claimIds: readonly string[]): Promise<LockedClaim[]> {
  const rows = await tx.$queryRaw`
    SELECT id, "articleId", statement, stage, "signedOffBy", "signedOffAt", revision, "deletedAt" FROM "Claim"
    WHERE "workspaceId" = current_workspace() AND id = ANY(${[...claimIds]}::uuid[]) ORDER BY id FOR UPDATE`;
  return claimRows.parse(rows);
}
