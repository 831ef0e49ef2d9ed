import { z } from 'zod';
import { corroborate } from '#lib/domain/corroboration/corroborate.ts';
import type { Verdict } from '#lib/domain/corroboration/verdict.ts';
import { countedParts, itemOf, pairsAmong, sourcesOfItem } from './claim-rows.ts';
import { readParties } from './parties.ts';
import type { Tx } from './transaction.ts';
import { readRules } from './workspace-rules.ts';

/** What lists and dashboards ask about a claim's evidence, as its row keeps it. */
export interface KeptCounts {
  id: string;
  verdict: Verdict;
  supportingOrigins: number;
  refutingOrigins: number;
  supportingPrimary: boolean;
  refutingPrimary: boolean;
}

interface Counted {
  verdict: Verdict;
  supports: { origins: readonly unknown[]; primaryIds: readonly unknown[] };
  refutes: { origins: readonly unknown[]; primaryIds: readonly unknown[] };
}

/** The counts to keep of a claim's corroboration. */
export function keptCounts(id: string, { verdict, supports, refutes }: Counted): KeptCounts {
  return {
    id,
    verdict,
    supportingOrigins: supports.origins.length,
    refutingOrigins: refutes.origins.length,
    supportingPrimary: supports.primaryIds.length > 0,
    refutingPrimary: refutes.primaryIds.length > 0,
  };
}

/** Writes the counts that changed. A claim's revision stays, because nobody edited it. */
export async function storeCounts(tx: Tx, counts: readonly KeptCounts[]): Promise<void> {
  if (counts.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Claim" c SET verdict = n.verdict, "supportingOrigins" = n."supportingOrigins",
      "refutingOrigins" = n."refutingOrigins", "supportingPrimary" = n."supportingPrimary",
      "refutingPrimary" = n."refutingPrimary"
    FROM jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) AS n(id uuid, verdict "Verdict",
      "supportingOrigins" int, "refutingOrigins" int, "supportingPrimary" boolean, "refutingPrimary" boolean)
    WHERE c."workspaceId" = current_workspace() AND c.id = n.id
      AND (c.verdict, c."supportingOrigins", c."refutingOrigins", c."supportingPrimary", c."refutingPrimary")
        IS DISTINCT FROM
        (n.verdict, n."supportingOrigins", n."refutingOrigins", n."supportingPrimary", n."refutingPrimary")`;
}

const batch = 500;

async function refreshBatch(tx: Tx, ids: string[]): Promise<void> {
  // In the order of their ids, so that no two transactions wait for each other in a circle.
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const evidence = await tx.evidence.findMany({
    where: { claimId: { in: ids }, deletedAt: null },
    select: { ...countedParts, claimId: true },
  });
  const pairs = await tx.distinctPair.findMany({ where: { claimId: { in: ids } } });
  const parties = await readParties(tx, evidence.flatMap(sourcesOfItem));
  const rule = await readRules(tx);
  const byClaim = Map.groupBy(evidence, (row) => row.claimId);
  const counts = ids.map((id) => {
    const items = (byClaim.get(id) ?? []).map(itemOf);
    const own = pairs.filter((pair) => pair.claimId === id);
    const distinctPairs = pairsAmong(items, own);
    return keptCounts(id, corroborate({ evidence: items, parties, distinctPairs, rule }));
  });
  await storeCounts(tx, counts);
}

/** Counts the evidence of these claims again and keeps what it comes to, in the caller's transaction. */
export async function refreshCorroboration(tx: Tx, claimIds: readonly string[]): Promise<void> {
  const ids = [...new Set(claimIds)].sort();
  for (let at = 0; at < ids.length; at += batch) await refreshBatch(tx, ids.slice(at, at + batch));
}

const claimIdRows = z.array(z.object({ claimId: z.string() }));

/** The claims, deleted ones too, whose evidence reaches one of these sources or one they control. */
export async function claimsCountedFrom(tx: Tx, sourceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE below AS (
      SELECT id FROM "Source" WHERE "workspaceId" = current_workspace() AND id = ANY(${[...sourceIds]}::uuid[])
      UNION
      SELECT s.id FROM below JOIN "Source" s
        ON s."workspaceId" = current_workspace() AND s."controlledById" = below.id
    )
    SELECT e."claimId" FROM below JOIN "Evidence" e
      ON e."workspaceId" = current_workspace() AND e."publisherId" = below.id AND e."deletedAt" IS NULL
    UNION
    SELECT e."claimId" FROM below
      JOIN "Citation" c ON c."workspaceId" = current_workspace() AND c."citedSourceId" = below.id
      JOIN "Evidence" e ON e."workspaceId" = current_workspace() AND e.id = c."evidenceId" AND e."deletedAt" IS NULL`;
  return claimIdRows.parse(rows).map(({ claimId }) => claimId);
}

const rulePage = 20_000;
const pageRows = z.array(z.object({ last: z.string().nullable(), claims: z.int() })).length(1);

/** Settles the verdict of every claim of the workspace by its rule, from the counts that are kept. */
export async function applyRule(tx: Tx): Promise<void> {
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  while (after !== null) after = await applyRuleAfter(tx, after);
}

// The same decision as verdictOf in corroborate.ts; a million claims can't be counted again for it.
async function applyRuleAfter(tx: Tx, after: string): Promise<string | null> {
  const rows = await tx.$queryRaw`
    WITH page AS MATERIALIZED (
      SELECT k.id, (CASE
        WHEN k."supportingOrigins" > 0 AND k."refutingOrigins" > 0 THEN 'CONFLICTS'
        WHEN k."supportingOrigins" >= w."originsNeeded" OR (w."primarySuffices" AND k."supportingPrimary") THEN 'CONFIRMS'
        WHEN k."refutingOrigins" >= w."originsNeeded" OR (w."primarySuffices" AND k."refutingPrimary") THEN 'REFUTES'
        ELSE 'INSUFFICIENT' END)::"Verdict" AS verdict
      FROM "Claim" k JOIN "Workspace" w ON w.id = k."workspaceId"
      WHERE k."workspaceId" = current_workspace() AND k.id > ${after}::uuid
      ORDER BY k.id LIMIT ${rulePage}
    ), settled AS (
      UPDATE "Claim" c SET verdict = page.verdict FROM page
      WHERE c."workspaceId" = current_workspace() AND c.id = page.id AND c.verdict IS NOT NULL
        AND c.verdict <> page.verdict
      RETURNING 1
    )
    SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last, (SELECT count(*)::int FROM page) AS claims`;
  const [page] = pageRows.parse(rows);
  return page && page.claims === rulePage ? page.last : null;
}
