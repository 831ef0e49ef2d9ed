import { inReadingOrder } from '#lib/domain/reading-order.ts';
import { z } from 'zod';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { readFurther } from '#lib/db/connection/read-again.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { exportedClaim } from '#lib/export/exported-claim.ts';
import { claimIds } from './claims-list-ids.ts';
import { namedLastOf, placesOf } from './exported-beside.ts';

/** What an export holds: the claims of one article in the order of its text, or those the filters show. */
export type ExportScope = { articleId: string } | { filters: ClaimFilters };

interface ExportOptions {
  /** Ages and due times are seen from this one moment. */
  exportedAt: Date;
  /** The absolute address of a claim. */
  permalink: (claimId: string) => string;
}

/** Claims read at a time; a batch is all of an export that is ever in memory. */
export const exportBatch = 250;

const placeRows = z.array(z.object({ id: z.string(), start: z.int(), end: z.int() }));

async function idsInText(tx: Tx, actor: Actor, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT ON (c.id) c.id, s.start, s."end" FROM "Claim" c
    JOIN "Anchor" s ON s."workspaceId" = ${actor.workspaceId}::uuid AND s."claimId" = c.id
    JOIN "ArticleVersion" v ON v."workspaceId" = ${actor.workspaceId}::uuid AND v.id = s."versionId"
    WHERE c."workspaceId" = ${actor.workspaceId}::uuid AND c."articleId" = ${articleId}::uuid AND c."deletedAt" IS NULL
    ORDER BY c.id, v.number DESC`;
  return inReadingOrder(placeRows.parse(rows), (place) => place).map(({ id }) => id);
}

async function readBatch(tx: Tx, ids: readonly string[], permalink: ExportOptions['permalink']) {
  const claims = await readClaims(tx, { ids });
  const places = await placesOf(tx, ids);
  const named = await namedLastOf(tx, ids);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return ids.flatMap((id): ExportedClaim[] => {
    const [claim, place] = [byId.get(id), places.get(id)];
    return claim && place
      ? [exportedClaim(claim, { ...place, permalink, named: named.get(id) ?? null })]
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
