import type { Tx } from '#lib/db/transaction.ts';
import type { Verdict } from '#lib/domain/corroboration/verdict.ts';

/** A claim whose verdict is another one by the rules of a new release, which no editor has seen yet. */
export interface ChangedVerdict {
  id: string;
  articleId: string;
  statement: string;
  before: Verdict;
  now: Verdict;
}

const shown = 50;

/** Those claims, oldest first; so many at a time. */
export async function changedVerdicts(tx: Tx): Promise<ChangedVerdict[]> {
  const rows = await tx.claim.findMany({
    where: { verdictBefore: { not: null }, verdict: { not: null }, deletedAt: null },
    orderBy: { id: 'asc' },
    take: shown,
    select: { id: true, articleId: true, statement: true, verdict: true, verdictBefore: true },
  });
  return rows.flatMap(({ verdict, verdictBefore, ...claim }) =>
    verdict && verdictBefore ? [{ ...claim, before: verdictBefore, now: verdict }] : [],
  );
}
