import { z } from 'zod';
import { readHiddenSources } from '#lib/db/confidential/hidden-sources.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { HeldBack } from '#lib/domain/refusals/held-back.ts';

/** Of a report, what says whether its file may still go out. */
interface Kept {
  id: string;
  articleId: string | null;
  /** Up to which entry of the log it surely knew everything; `null` where that was not noted. */
  logSequence: bigint | null;
}

const marks = z.array(z.object({ articleId: z.string().nullable(), sequence: z.bigint() }));

/**
 * What was made confidential after an entry of the log and had been told until then, the latest entry of the log for
 * each article; without one it may be told in any. Who is marked, merged into somebody marked, named otherwise, named
 * nowhere on the record any more, or was named as a publisher or somebody asked before they spoke on other terms is told
 * nowhere; terms and marks of items are about the articles the claim stands in.
 */
async function confidentialSince(tx: Tx, known: bigint): Promise<z.infer<typeof marks>> {
  const hidden = (await readHiddenSources(tx)).map(({ id }) => id);
  return marks.parse(
    await tx.$queryRaw`
      WITH since AS MATERIALIZED (
        SELECT type, sequence, "articleId", "claimId", "entityId"::text AS about, before, after FROM "Event"
        WHERE "workspaceId" = current_workspace() AND sequence > ${known}
          AND type IN ('source.marked-confidential', 'source.merged', 'source.edited', 'claim.chain-set',
            'claim.findings-imported', 'claim.findings-copied', 'evidence.marked-confidential', 'evidence.edited')),
      hops AS (
        SELECT e.sequence, e."articleId", e."claimId", b->>'sourceId' AS source, b->>'terms' AS terms, n.terms AS now
        FROM since e CROSS JOIN jsonb_array_elements(CASE WHEN e.type = 'claim.chain-set' THEN e.before->'hops' ELSE '[]' END) b
        LEFT JOIN LATERAL (
          SELECT a->>'terms' AS terms FROM jsonb_array_elements(e.after->'hops') a
          WHERE a->>'sourceId' = b->>'sourceId') n ON true),
      -- Who was no speaker of the claim before, but had been named beside evidence or as somebody asked.
      added AS (
        SELECT e.sequence, e."articleId", e."claimId", h."sourceId"::text AS source, EXISTS (
          SELECT FROM "Hop" o WHERE o."workspaceId" = current_workspace() AND o."sourceId" = h."sourceId"
            AND o.terms <> 'ON_RECORD' AND o.id < h.id) AS "keptBefore"
        FROM since e JOIN "Hop" h ON h."workspaceId" = current_workspace() AND h."claimId" = e."claimId"
          AND h.terms <> 'ON_RECORD'
        WHERE (e.type IN ('claim.findings-imported', 'claim.findings-copied')
            OR e.type = 'claim.chain-set' AND NOT e.before->'hops' @> jsonb_build_array(jsonb_build_object('sourceId', h."sourceId")))
          AND (EXISTS (SELECT FROM "Evidence" v WHERE v."workspaceId" = current_workspace() AND v."publisherId" = h."sourceId")
            OR EXISTS (SELECT FROM "Citation" t WHERE t."workspaceId" = current_workspace() AND t."citedSourceId" = h."sourceId")
            OR EXISTS (SELECT FROM "ResponseRequest" r
              WHERE r."workspaceId" = current_workspace() AND r."partyId" = h."sourceId")))
      SELECT NULL AS "articleId", max(sequence) AS sequence FROM (
        SELECT sequence FROM since WHERE type = 'source.marked-confidential'
          OR type = 'source.edited' AND about = ANY(${hidden}::text[])
          OR type = 'source.merged' AND after->>'intoId' = ANY(${hidden}::text[])
        UNION ALL
        SELECT sequence FROM added WHERE NOT "keptBefore" AND source = ANY(${hidden}::text[])
        UNION ALL
        SELECT sequence FROM hops
        WHERE terms = 'ON_RECORD' AND now IS DISTINCT FROM 'ON_RECORD' AND source = ANY(${hidden}::text[])) anywhere
      HAVING count(*) > 0
      UNION ALL
      -- A claim is told of in every article it stands in, or did.
      SELECT told."articleId", max(sequence) FROM (
        SELECT "articleId", "claimId", sequence FROM since WHERE type = 'evidence.marked-confidential'
          OR type = 'evidence.edited' AND after->>'publisherId' = ANY(${hidden}::text[])
            AND after->>'publisherId' IS DISTINCT FROM before->>'publisherId'
        UNION ALL
        SELECT "articleId", "claimId", sequence FROM hops WHERE now <> 'ON_RECORD' AND now <> terms
        UNION ALL
        SELECT "articleId", "claimId", sequence FROM added) here
      CROSS JOIN LATERAL (
        SELECT here."articleId" UNION ALL
        SELECT p."articleId" FROM "Appearance" p
        WHERE p."workspaceId" = current_workspace() AND p."claimId" = here."claimId") told
      GROUP BY told."articleId"`,
  );
}

/** Which of these reports are not to be handed out any more, though their files are kept, and why. */
export async function heldBack(tx: Tx, reports: readonly Kept[]): Promise<Map<string, HeldBack>> {
  if (reports.length === 0) return new Map();
  const known = reports.map(({ logSequence }) => logSequence ?? 0n);
  const since = await confidentialSince(
    tx,
    known.reduce((least, one) => (one < least ? one : least)),
  );
  const of = reports.flatMap(({ articleId }) => articleId ?? []);
  const there = await tx.article.findMany({
    where: { id: { in: of }, deletedAt: null },
    select: { id: true },
  });
  const articles = new Set(there.map(({ id }) => id));
  return new Map(
    reports.flatMap(({ id, articleId, logSequence }): [string, HeldBack][] => {
      if (articleId !== null && !articles.has(articleId)) return [[id, 'deleted']];
      const told = since.some(
        (mark) =>
          mark.sequence > (logSequence ?? 0n) &&
          (mark.articleId === null || articleId === null || mark.articleId === articleId),
      );
      return told ? [[id, 'confidential']] : [];
    }),
  );
}
