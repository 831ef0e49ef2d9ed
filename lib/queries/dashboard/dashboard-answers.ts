import type { Tx } from '#lib/db/transaction.ts';
import { answerFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Wait } from '#lib/domain/waiting.ts';
import { countAll, noClaims, type ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';

/** How many claims wait for an answer, by when the first of theirs is due. */
export interface AnswersDue {
  wait: Wait;
  filters: ClaimFilters;
  total: ClaimTotal;
}

/** Claims that wait for an answer, by deadline, the most pressing first; each claim stands in one of them. */
export async function answersAwaited(tx: Tx, context: FilterContext): Promise<AnswersDue[]> {
  const totals = await countAll(
    tx,
    answerFilters.map(({ filters }) => filters),
    context,
  );
  return answerFilters.map((answer, at) => ({ ...answer, total: totals[at] ?? noClaims }));
}
