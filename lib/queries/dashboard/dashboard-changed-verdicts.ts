import type { Tx } from '#lib/db/transaction.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';

/** A claim whose verdict is another one by the rules of a new release, which no editor has seen yet. */
export interface ChangedVerdict {
  id: string;
  articleId: string;
  statement: string;
  before: Verdict;
  after: Verdict;
}

/** Those claims, oldest first, and whether there are more than can be looked through at a time. */
export interface ChangedVerdicts {
  claims: ChangedVerdict[];
  more: boolean;
}

const shown = 50;

/** The claims whose verdict changed by the rules of a new release, for editors to see once. */
export async function changedVerdicts(tx: Tx): Promise<ChangedVerdicts> {
  const rows = await tx.claim.findMany({
    where: { verdictBefore: { not: null }, verdict: { not: null }, deletedAt: null },
    orderBy: { id: 'asc' },
    take: shown + 1,
    select: { id: true, articleId: true, statement: true, verdict: true, verdictBefore: true },
  });
  const claims = rows.flatMap(({ verdict, verdictBefore, ...claim }) =>
    verdict && verdictBefore ? [{ ...claim, before: verdictBefore, after: verdict }] : [],
  );
  return { claims: claims.slice(0, shown), more: rows.length > shown };
}
