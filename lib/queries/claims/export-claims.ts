import { z } from 'zod';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { namingReasonSchema } from '#lib/domain/needs-naming.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { readFurther } from '#lib/db/connection/read-again.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { exportedClaim } from '#lib/export/exported-claim.ts';
import { claimIds } from './claims-list-ids.ts';

/** What an export holds: the claims of one article in the order of its text, or those the filters show. */
export type ExportScope = { articleId: string } | { filters: ClaimFilters };

interface ExportOptions {
  /** Ages and due times are seen from this one moment. */
  exportedAt: Date;
  /** The absolute address of a claim. */
  permalink: (claimId: string) => string;
}

/** Claims read at a time; a batch is all of an export that is ever in memory. */
export const exportBatch = 100;

const idRows = z.array(z.object({ id: z.string() }));

async function idsInText(tx: Tx, actor: Actor, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw`
    SELECT id FROM (
      SELECT DISTINCT ON (c.id) c.id, s.start, s."end" FROM "Claim" c
      JOIN "Anchor" s ON s."workspaceId" = ${actor.workspaceId}::uuid AND s."claimId" = c.id
      JOIN "ArticleVersion" v ON v."workspaceId" = ${actor.workspaceId}::uuid AND v.id = s."versionId"
      WHERE c."workspaceId" = ${actor.workspaceId}::uuid AND c."articleId" = ${articleId}::uuid AND c."deletedAt" IS NULL
      ORDER BY c.id, v.number DESC) placed
    ORDER BY start, "end", id`;
  return idRows.parse(rows).map((row) => row.id);
}

/** How these claims were named last, by claim. */
async function namedLastOf(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, NonNullable<ExportedClaim['named']>>> {
  const rows = await tx.namedClaim.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: { id: 'asc' },
    include: {
      step: { include: { editor: { select: { userId: true, user: { select: { name: true } } } } } },
    },
  });
  return new Map(
    rows.map(({ claimId, reasons, note, step: { to, at, editor } }) => [
      claimId,
      {
        to,
        at: at.toISOString(),
        by: { id: editor.userId, name: editor.user.name },
        reasons: namingReasonSchema.array().parse(reasons),
        note,
      },
    ]),
  );
}

async function readBatch(tx: Tx, ids: readonly string[], permalink: ExportOptions['permalink']) {
  const claims = await readClaims(tx, { where: { id: { in: [...ids] } } });
  const articles = await tx.article.findMany({
    where: { id: { in: [...new Set(claims.map((claim) => claim.articleId))] } },
    select: { id: true, headline: true, dueAt: true },
  });
  const versions = await tx.articleVersion.findMany({
    where: { id: { in: [...new Set(claims.map((claim) => claim.anchor.versionId))] } },
    select: { id: true, number: true, sha256: true },
  });
  const named = await namedLastOf(tx, ids);
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const versionById = new Map(versions.map((version) => [version.id, version]));
  return ids.flatMap((id): ExportedClaim[] => {
    const claim = claimById.get(id);
    const article = claim && articleById.get(claim.articleId);
    const version = claim && versionById.get(claim.anchor.versionId);
    return claim && article && version
      ? [exportedClaim(claim, { article, version, permalink, named: named.get(id) ?? null })]
      : [];
  });
}

/**
 * The claims of an export, whole, in batches. Each batch is one snapshot in a transaction of its own, so that a slow
 * reader holds no connection and a batch that failed can be read again; a claim that changes while an export runs
 * appears once, as it was before or after.
 */
export async function* exportedClaims(
  actor: Actor,
  scope: ExportScope,
  { exportedAt, permalink }: ExportOptions,
): AsyncGenerator<ExportedClaim[]> {
  let begun = false;
  async function read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    // Nobody's role lets a name out of the house.
    const part = () => inWorkspace(actor, work, { snapshot: true, long: true, out: true });
    const found = await (begun ? readFurther(part) : part());
    begun = true;
    return found;
  }
  if ('articleId' in scope) {
    const first = await read(async (tx) => {
      const all = await idsInText(tx, actor, scope.articleId);
      return { all, claims: await readBatch(tx, all.slice(0, exportBatch), permalink) };
    });
    yield first.claims;
    for (let at = exportBatch; at < first.all.length; at += exportBatch) {
      yield await read((tx) => readBatch(tx, first.all.slice(at, at + exportBatch), permalink));
    }
    return;
  }
  const filters = filtersWith(scope.filters);
  for (let after: string | null = null; ;) {
    const page: { after: string | null; take: number } = { after, take: exportBatch };
    const batch = await read(async (tx) => {
      const ids = await claimIds(tx, filters, { actor, now: exportedAt, out: true }, page);
      return {
        last: ids.at(-1),
        full: ids.length === exportBatch,
        claims: await readBatch(tx, ids, permalink),
      };
    });
    yield batch.claims;
    if (!batch.full || batch.last === undefined) return;
    after = batch.last;
  }
}
