import { z } from 'zod';
import { readershipOf, readWithheldOn } from '#lib/db/confidential/audience.ts';
import { standingClaims } from './standing-claims.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { seesMarked } from '#lib/domain/confidential/shown.ts';
import { withhold } from '#lib/domain/confidential/withhold.ts';
import { inReadingOrder } from '#lib/domain/reading-order.ts';
import type { CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';

const person = { select: { userId: true, user: { select: { name: true } } } } as const;
// In all articles the claim stands in.
const places = {
  orderBy: { version: { number: 'desc' } },
  select: { start: true, end: true, version: { select: { articleId: true } } },
} as const;

/** What is read of an article's corrections, the newest first. */
export const correctionParts = {
  orderBy: { id: 'desc' },
  include: {
    version: { select: { number: true } },
    replacedBy: { select: { id: true } },
    editor: person,
    withdrawer: person,
    claims: { select: { id: true, claimId: true, claim: { select: { statement: true, anchors: places } } } },
  },
} as const satisfies Prisma.Article$correctionsArgs;

type CorrectionRow = Prisma.CorrectionGetPayload<{ include: (typeof correctionParts)['include'] }>;

function correctionOf(row: CorrectionRow): CorrectionDetail {
  const { editor, withdrawer, withdrawnAt, withdrawnReason } = row;
  const claims = inReadingOrder(
    row.claims,
    ({ claim: { anchors } }) =>
      anchors.find(({ version }) => version.articleId === row.articleId) ?? { start: 0, end: 0 },
  );
  return {
    id: row.id,
    publicText: row.publicText,
    publicAt: row.publicAt.toISOString(),
    reason: row.reason,
    version: row.version.number,
    claims: claims.map(({ claimId, claim: { statement } }) => ({ claimId, statement })),
    at: row.createdAt.toISOString(),
    by: { id: editor.userId, name: editor.user.name },
    replacesId: row.replacesId,
    replacedById: row.replacedBy?.id ?? null,
    withdrawn:
      withdrawer && withdrawnAt && withdrawnReason !== null
        ? {
            at: withdrawnAt.toISOString(),
            by: { id: withdrawer.userId, name: withdrawer.user.name },
            reason: withdrawnReason,
          }
        : null,
  };
}

/**
 * The corrections of an article as those may see them for whom the transaction reads: besides the names that are kept
 * back in every text, without those kept back on the claims they concern, or on any where they concern the whole.
 */
export async function correctionsOf(
  tx: Tx,
  articleId: string,
  rows: readonly CorrectionRow[],
): Promise<CorrectionDetail[]> {
  const corrections = rows.map(correctionOf);
  const readership = readershipOf(tx);
  if (corrections.length === 0 || !readership || seesMarked(readership.audience)) return corrections;
  const ids = await standingClaims(tx, articleId, { deleted: true });
  const onClaims = await readWithheldOn(tx, readership, ids);
  return corrections.map((correction) => {
    const { claims } = correction;
    const concerned = claims.length === 0 ? ids : claims.map(({ claimId }) => claimId);
    return withhold(
      correction,
      concerned.flatMap((id) => onClaims.get(id) ?? []),
    );
  });
}

const correctionIds = z.array(z.object({ id: z.string() }));

/** What readers were told was put right about these claims, by claim, as far as it stands; newest first. */
export async function correctionsOn(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, Pick<CorrectionDetail, 'publicText' | 'publicAt'>[]>> {
  const found = new Map<string, Pick<CorrectionDetail, 'publicText' | 'publicAt'>[]>();
  // Asked first, as few claims were ever corrected: all that belongs to corrections is a dozen statements.
  const corrected = await tx.$queryRaw`
    SELECT DISTINCT k."correctionId" AS id FROM "CorrectedClaim" k
    WHERE k."workspaceId" = current_workspace() AND k."claimId" = ANY(${[...claimIds]}::uuid[])`;
  const ids = correctionIds.parse(corrected).map(({ id }) => id);
  if (ids.length === 0) return found;
  const rows = await tx.correction.findMany({
    ...correctionParts,
    where: { withdrawnAt: null, replacedBy: null, id: { in: ids } },
  });
  for (const [articleId, ofArticle] of Map.groupBy(rows, (row) => row.articleId)) {
    for (const { publicText, publicAt, claims } of await correctionsOf(tx, articleId, ofArticle)) {
      for (const { claimId } of claims) {
        found.set(claimId, [...(found.get(claimId) ?? []), { publicText, publicAt }]);
      }
    }
  }
  return found;
}
