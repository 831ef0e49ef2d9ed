import { z } from 'zod';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { corroborate, originCounts } from '#lib/domain/corroboration/corroborate.ts';
import type { OriginCounts } from '#lib/domain/corroboration/verdict.ts';
import { verdictSchema, type Verdict } from '#lib/domain/values/verdict.ts';
import { losesSupport } from '#lib/domain/reopen.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import { itemAfter, pairsAfter, partiesAfter, type Assumed } from '#lib/db/claims/assumed.ts';
import { reachedBelow, sourcesWithIds } from '#lib/db/twins/control.ts';
import { losesSupport as losesSupportBy } from '#lib/db/twins/reopen.ts';
import { citing, publishedBy } from '#lib/db/twins/rests-on.ts';
import { verdictBy } from '#lib/db/twins/verdict.ts';
import { sourcesOfItem } from '#lib/domain/rests-on.ts';
import { countedParts } from './claim-rows.ts';
import { corroborationInputOf, readArticlesUnderCheck } from './corroboration-input.ts';
import { reopenClaims } from './reopen-claims.ts';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';

/** What lists and dashboards ask about a claim's evidence, as its row keeps it. */
export interface KeptCounts extends OriginCounts {
  id: string;
  verdict: Verdict;
}

/** The counts to keep of a claim's corroboration. */
export function keptCounts(
  id: string,
  { verdict, ...sides }: { verdict: Verdict } & Parameters<typeof originCounts>[0],
): KeptCounts {
  return { id, verdict, ...originCounts(sides) };
}

/** Writes the counts that changed. A claim's revision stays, because nobody edited it. */
export async function storeCounts(tx: Tx, counts: readonly KeptCounts[]): Promise<void> {
  if (counts.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Claim" c SET verdict = n.verdict, "supportingOrigins" = n."supportingOrigins",
      "refutingOrigins" = n."refutingOrigins", "supportingPrimary" = n."supportingPrimary",
      "refutingPrimary" = n."refutingPrimary",
      "verdictBefore" = NULLIF(c."verdictBefore", n.verdict)
    FROM jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) AS n(id uuid, verdict "Verdict",
      "supportingOrigins" int, "refutingOrigins" int, "supportingPrimary" boolean, "refutingPrimary" boolean)
    WHERE c."workspaceId" = current_workspace() AND c.id = n.id
      AND (c.verdict, c."supportingOrigins", c."refutingOrigins", c."supportingPrimary", c."refutingPrimary")
        IS DISTINCT FROM
        (n.verdict, n."supportingOrigins", n."refutingOrigins", n."supportingPrimary", n."refutingPrimary")`;
}

const batch = 500;

const claimRows = z.array(
  z.object({
    id: z.string(),
    articleId: z.string(),
    confirmation: confirmationSchema,
    stage: stageSchema,
    overridden: z.boolean(),
    verdict: verdictSchema.nullable(),
  }),
);

/** Why claims are counted again, and when: what a claim that is reopened by it says in its history. */
export interface Recount {
  now: Date;
  because: string;
}

function reopenUnsupported(
  tx: Tx,
  claims: readonly { id: string; articleId: string }[],
  { now, because }: Recount,
): Promise<EventDraft[]> {
  return reopenClaims(tx, claims, { now, reason: `Its evidence no longer supports it: ${because}` });
}

/** Counts the evidence of these claims, as it stands or as if something else were recorded. Writes nothing. */
export async function countClaims<Claim extends { id: string; articleId: string }>(
  tx: Tx,
  claims: readonly Claim[],
  assumed?: Assumed,
): Promise<{ claim: Claim; counts: KeptCounts }[]> {
  const of = { claimId: { in: claims.map(({ id }) => id) } };
  const rows = await tx.evidence.findMany({
    where: { ...of, deletedAt: null },
    select: { ...countedParts, claimId: true },
  });
  const evidence = rows.map((row) => itemAfter(row, assumed));
  const distinctPairs = await tx.distinctPair.findMany({ where: of });
  const copyPairs = await tx.copyPair.findMany({ where: of });
  const peoplePairs = pairsAfter(await tx.peoplePair.findMany({ where: of }), assumed);
  const elsewhere = await tx.appearance.findMany({
    where: { ...of, removedAt: null, article: { deletedAt: null } },
    select: { claimId: true, articleId: true },
  });
  const countedWith = {
    parties: await partiesAfter(tx, evidence.flatMap(sourcesOfItem), assumed),
    articles: await readArticlesUnderCheck(
      tx,
      [...claims, ...elsewhere].map(({ articleId }) => articleId),
    ),
    rule: await readRules(tx),
  };
  const byClaim = Map.groupBy(evidence, (row) => row.claimId);
  return claims.map((claim) => {
    const ofClaim = <Row extends { claimId: string }>(rows: readonly Row[]) =>
      rows.filter(({ claimId }) => claimId === claim.id);
    const input = corroborationInputOf(
      {
        articleIds: [claim, ...ofClaim(elsewhere)].map(({ articleId }) => articleId),
        evidence: byClaim.get(claim.id) ?? [],
        distinctPairs: ofClaim(distinctPairs),
        copyPairs: ofClaim(copyPairs),
        peoplePairs: ofClaim(peoplePairs),
      },
      countedWith,
    );
    return { claim, counts: keptCounts(claim.id, corroborate(input)) };
  });
}

async function refreshBatch(tx: Tx, ids: string[], recount: Recount): Promise<EventDraft[]> {
  // In the order of their ids, so that no two transactions wait for each other in a circle.
  const locked = claimRows.parse(
    await tx.$queryRaw`
      SELECT id, "articleId", confirmation, stage, "overrideNote" IS NOT NULL AS overridden,
        COALESCE(verdict, "verdictBefore") AS verdict
      FROM "Claim" WHERE "workspaceId" = current_workspace() AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  );
  const counted = await countClaims(tx, locked);
  await storeCounts(
    tx,
    counted.map(({ counts }) => counts),
  );
  const fallen = counted.filter(({ claim, counts }) => losesSupport(claim, counts.verdict));
  return reopenUnsupported(
    tx,
    fallen.map(({ claim }) => claim),
    recount,
  );
}

/**
 * Counts the evidence of these claims again and keeps what it comes to, in the caller's transaction. One that
 * is signed off and no longer supported is reopened; answers the events that say so.
 */
export async function refreshCorroboration(
  tx: Tx,
  claimIds: readonly string[],
  recount: Recount,
): Promise<EventDraft[]> {
  const ids = [...new Set(claimIds)].sort();
  const events: EventDraft[] = [];
  for (let at = 0; at < ids.length; at += batch) {
    events.push(...(await refreshBatch(tx, ids.slice(at, at + batch), recount)));
  }
  return events;
}

const claimIdRows = z.array(z.object({ claimId: z.string() }));

/** The claims, deleted ones too, whose evidence reaches one of these sources or one they control. */
export async function claimsCountedFrom(tx: Tx, sourceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE ${reachedBelow(sourcesWithIds(sourceIds))}
    SELECT e."claimId" FROM ${publishedBy}
    UNION
    SELECT e."claimId" FROM ${citing}`;
  return claimIdRows.parse(rows).map(({ claimId }) => claimId);
}

const rulePage = 20_000;
const pageRows = z
  .array(
    z.object({
      last: z.string().nullable(),
      claims: z.int(),
      fallen: z.array(z.object({ id: z.string(), articleId: z.string() })),
    }),
  )
  .length(1);

/**
 * Settles the verdict of every claim of the workspace by its rule, from the counts that are kept. Reopens those
 * signed off that are no longer supported; answers the events that say so.
 */
export async function applyRule(tx: Tx, recount: Recount): Promise<EventDraft[]> {
  const events: EventDraft[] = [];
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  while (after !== null) {
    const [page] = pageRows.parse(await applyRuleAfter(tx, after));
    events.push(...(await reopenUnsupported(tx, page?.fallen ?? [], recount)));
    after = page?.claims === rulePage ? page.last : null;
  }
  return events;
}

function applyRuleAfter(tx: Tx, after: string): Promise<unknown> {
  return tx.$queryRaw`
    WITH page AS MATERIALIZED (
      SELECT k.id, k.verdict AS before, ${verdictBy(sql`w."originsNeeded"`, sql`w."primarySuffices"`)} AS verdict
      FROM "Claim" k JOIN "Workspace" w ON w.id = k."workspaceId"
      WHERE k."workspaceId" = current_workspace() AND k.id > ${after}::uuid
      ORDER BY k.id LIMIT ${rulePage}
    ), settled AS (
      UPDATE "Claim" c SET verdict = page.verdict, "verdictBefore" = NULLIF(c."verdictBefore", page.verdict) FROM page
      WHERE c."workspaceId" = current_workspace() AND c.id = page.id AND c.verdict IS NOT NULL
        AND c.verdict <> page.verdict
      RETURNING c.id, c."articleId", ${losesSupportBy(sql`page.before`, sql`page.verdict`)} AS fallen
    )
    SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last, (SELECT count(*)::int FROM page) AS claims,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', id, 'articleId', "articleId") ORDER BY id) FROM settled WHERE fallen), '[]') AS fallen`;
}
