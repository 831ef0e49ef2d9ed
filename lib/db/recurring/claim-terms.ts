import { z } from 'zod';
import { claimText } from '#lib/domain/recurring/claim-text.ts';
import { termsOf } from '#lib/recurring/terms.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** A claim's words: what it states, and the headline and the language (BCP 47, empty where unknown) of its article. */
export interface ClaimWords {
  statement: string;
  headline: string;
  language: string;
}

/** A claim that is to be found again. */
export interface StatedClaim extends ClaimWords {
  workspaceId: string;
  id: string;
}

function textOf({ statement, headline, language }: ClaimWords): ReturnType<typeof claimText> {
  return claimText(termsOf(statement, language), termsOf(headline, language));
}

/** How many terms a claim counts for: at least one, so that a claim without any counts as indexed. */
export function termCountOf(words: ClaimWords): number {
  return textOf(words).length;
}

/** Stands for every claim among the terms; no term of a statement looks like it. */
export const everyClaim = '*';

/**
 * Stores the terms of claims in place of those stored before, in the transaction that records, changes or restores
 * them. It touches no row that another claim's transaction writes, so recording waits for nobody: in how many claims
 * a term stands is never written down, but counted when it is asked for.
 */
export async function indexTerms(tx: Tx, ...claims: readonly StatedClaim[]): Promise<void> {
  const rows = claims.map((claim) => ({ ...claim, ...textOf(claim) }));
  const ids = rows.map((row) => row.id);
  await forgetTerms(tx, ...ids);
  const postings = rows.flatMap(({ workspaceId, id, frequencies, length }) =>
    [[everyClaim, 1] as const, ...frequencies].map(([term, frequency]) => ({
      workspaceId,
      term,
      bucket: Number.parseInt(id.slice(-2), 16),
      claimId: id,
      frequency,
      length,
    })),
  );
  await tx.claimTerm.createMany({ data: postings });
  const lengths = rows.map((row) => row.length);
  await tx.$executeRaw`
    UPDATE "Claim" SET "termCount" = stated.length
    FROM unnest(${ids}::uuid[], ${lengths}::int[]) AS stated (id, length)
    WHERE "Claim".id = stated.id AND "Claim"."termCount" <> stated.length`;
}

/** Removes the terms of claims, in the transaction that deletes them: what is deleted is found no more. */
export async function forgetTerms(tx: Tx, ...claimIds: readonly string[]): Promise<void> {
  await tx.claimTerm.deleteMany({ where: { claimId: { in: [...claimIds] } } });
}

/** Stores the terms of claims of the workspace as they stand now: one, some, or all of an article. */
export async function indexClaims(
  tx: Tx,
  workspaceId: string,
  where: { id: string | { in: string[] } } | { articleId: string },
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { ...where, deletedAt: null },
    select: { id: true, statement: true, article: { select: { headline: true, language: true } } },
  });
  const stated = claims.map(({ article, ...claim }) => ({ workspaceId, ...claim, ...article }));
  if (stated.length > 0) await indexTerms(tx, ...stated);
}

const ids = z.array(z.object({ id: z.string() }));

/** The ids of up to `most` claims that have no terms. Written out, because the index is of exactly these. */
export function forgottenSql(most: number): Sql {
  return sql`
    SELECT id FROM "Claim" WHERE "workspaceId" = current_workspace() AND "termCount" = 0 AND "deletedAt" IS NULL
    ORDER BY id LIMIT ${most}`;
}

/**
 * Stores the terms of up to `most` claims of the workspace that were recorded before terms were kept, and says how many
 * those were; less than `most` means that none is left.
 */
export async function indexForgotten(tx: Tx, workspaceId: string, most: number): Promise<number> {
  const forgotten = ids.parse(await tx.$queryRaw(forgottenSql(most))).map(({ id }) => id);
  if (forgotten.length > 0) await indexClaims(tx, workspaceId, { id: { in: forgotten } });
  return forgotten.length;
}
