import { needsEditorRules, type NeedsEditorRule } from '#lib/domain/dashboard-views.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { countAll, type ClaimTotal } from './claims-list-count.ts';
import { claimIds } from './claims-list-ids.ts';
import type { FilterContext } from './claims-list-where.ts';

/** Claims that need an editor for one reason, with the newest of them to start from. */
export interface NeedsEditor {
  key: NeedsEditorRule;
  title: string;
  filters: ClaimFilters;
  total: ClaimTotal;
  newest: { id: string; articleId: string; statement: string; createdAt: string }[];
}

const named = 2;

/** The reasons for which claims need an editor now; a reason that holds for no claim is left out. */
export async function needsEditor(tx: Tx, context: FilterContext): Promise<NeedsEditor[]> {
  const views = needsEditorRules.map((rule) => rule.filters);
  const totals = await countAll(tx, views, context);
  const found: { rule: (typeof needsEditorRules)[number]; total: ClaimTotal; ids: string[] }[] = [];
  for (const [at, rule] of needsEditorRules.entries()) {
    const total = totals[at];
    if (!total || total.count === 0) continue;
    found.push({ rule, total, ids: await claimIds(tx, rule.filters, context, { after: null, take: named }) });
  }
  const claims = await tx.claim.findMany({
    where: { id: { in: found.flatMap(({ ids }) => ids) } },
    orderBy: { id: 'desc' },
    select: { id: true, articleId: true, statement: true, createdAt: true },
  });
  return found.map(({ rule, total, ids }) => ({
    ...rule,
    total,
    newest: claims
      .filter((claim) => ids.includes(claim.id))
      .map((claim) => ({ ...claim, createdAt: claim.createdAt.toISOString() })),
  }));
}
