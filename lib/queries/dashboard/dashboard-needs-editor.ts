import { needsEditorRules, type NeedsEditorRule } from '#lib/domain/needs-editor.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { countAll, noClaims, type ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import { newestOfEach } from '#lib/queries/claims/claims-list-ids.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';

/** Claims that need an editor for one reason, with the newest of them to start from; of more than can be counted, those that are recent. */
export interface NeedsEditor {
  key: NeedsEditorRule;
  title: string;
  filters: ClaimFilters;
  total: ClaimTotal;
  newest: { id: string; articleId: string; statement: string; createdAt: string }[];
}

const named = 2;

/** Claims that need an editor for one reason are counted up to here: more is too many, however many it is. */
const needsLimit = 1_000;

/**
 * The reasons for which claims need an editor now; a reason that holds for no claim is left out. The overdue are
 * counted among the figures already: counting them again would take as long, and could come out otherwise.
 */
export async function needsEditor(
  tx: Tx,
  context: FilterContext,
  overdue: ClaimTotal,
): Promise<NeedsEditor[]> {
  const views = needsEditorRules.filter(({ key }) => key !== 'overdue').map(({ filters }) => filters);
  const counted = await countAll(tx, views, context, needsLimit);
  const totals = needsEditorRules.map((rule) =>
    rule.key === 'overdue' ? overdue : (counted[views.indexOf(rule.filters)] ?? noClaims),
  );
  const found = needsEditorRules
    .map(({ key, title, filters }, at) => ({ key, title, filters, total: totals[at] ?? noClaims }))
    .filter(({ total }) => total.count > 0);
  const ids = await newestOfEach(
    tx,
    found.map(({ filters, total }) => ({ filters, crowded: total.more })),
    context,
    named,
  );
  const claims = await tx.claim.findMany({
    where: { id: { in: ids.flat() } },
    orderBy: { id: 'desc' },
    select: { id: true, articleId: true, statement: true, createdAt: true },
  });
  return found.map((reason, at) => ({
    ...reason,
    newest: claims
      .filter(({ id }) => ids[at]?.includes(id))
      .map((claim) => ({ ...claim, createdAt: claim.createdAt.toISOString() })),
  }));
}
