import { isPutAlone } from '#lib/domain/appearance.ts';
import { inReadingOrder } from '#lib/domain/reading-order.ts';
import type { PublicationStepDetail } from '#lib/domain/shapes/article-detail.ts';
import { namingReasonSchema, whyNamed } from '#lib/domain/needs-naming.ts';
import type { ClaimToName } from '#lib/domain/publication.ts';
import { standingClaims, standingIn } from './standing-claims.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** What is read of an article's steps; the newest first, and the claims of each in the order of the text. */
export const stepParts = {
  orderBy: { id: 'desc' },
  include: {
    editor: { select: { userId: true, user: { select: { name: true } } } },
    named: { orderBy: { id: 'asc' } },
  },
} as const satisfies Prisma.Article$stepsArgs;

type StepRow = Prisma.PublicationStepGetPayload<{ include: (typeof stepParts)['include'] }>;

/** A step as screens and exports see it. */
export function stepOf({ id, to, note, at, editor, named }: StepRow): PublicationStepDetail {
  return {
    id,
    to,
    note,
    at: at.toISOString(),
    by: { id: editor.userId, name: editor.user.name },
    named: named.map(({ claimId, revision, statement, reasons, note: claimNote }) => ({
      claimId,
      revision,
      statement,
      reasons: namingReasonSchema.array().parse(reasons),
      note: claimNote,
    })),
  };
}

/**
 * The claims that stand in an article, its own and others', and need naming now, in the order of its text, and how many
 * it has in all; nobody changes one until the transaction ends.
 */
export async function holdClaimsToName(
  tx: Tx,
  articleId: string,
): Promise<{ claims: number; toName: (ClaimToName & { statement: string })[] }> {
  await tx.$queryRaw`
    SELECT 1 AS held FROM "Claim" c WHERE c."workspaceId" = current_workspace() AND c.id IN (${standingIn(articleId)})
      AND c."deletedAt" IS NULL ORDER BY c.id FOR SHARE`;
  const claims = await tx.claim.findMany({
    where: { id: { in: await standingClaims(tx, articleId) } },
    select: {
      id: true,
      statement: true,
      revision: true,
      stage: true,
      confirmation: true,
      verdict: true,
      overrideNote: true,
      signedOffAt: true,
      signedOffBy: true,
      appearances: {
        where: { articleId, removedAt: null },
        select: { createdAt: true, createdBy: true },
      },
      hops: { select: { check: true } },
      anchors: {
        where: { version: { articleId } },
        orderBy: { version: { number: 'desc' } },
        take: 1,
        select: { start: true, end: true },
      },
    },
  });
  const ordered = inReadingOrder(claims, ({ anchors: [anchor] }) => anchor ?? { start: 0, end: 0 });
  const toName = ordered.flatMap(({ id, statement, revision, verdict, appearances, ...claim }) => {
    const signed = {
      ...claim,
      signedOffAt: claim.signedOffAt?.toISOString() ?? null,
      signedOffBy: claim.signedOffBy === null ? null : { id: claim.signedOffBy },
    };
    const putAlone = appearances.some(({ createdAt, createdBy }) =>
      isPutAlone({ createdAt: createdAt.toISOString(), createdBy: { id: createdBy } }, signed),
    );
    const reasons = whyNamed({ ...claim, verdict: verdict ?? 'INSUFFICIENT', putAlone });
    return reasons.length === 0 ? [] : [{ claimId: id, statement, revision, reasons }];
  });
  return { claims: claims.length, toName };
}
