import { readExportFacts, type ExportFacts } from '#lib/db/claims/export-facts.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { whatOf, type ExportScope } from './export-claims.ts';
import { countClaims } from './claims-list-count.ts';

/** What an export that is made now says of itself, as it may leave the house. */
interface MadeNow {
  facts: ExportFacts;
  exportedAt: Date;
  /** How many claims it holds; `null` where they are too many to count while somebody waits. */
  claims: number | null;
}

/** The head of an export that is made now; `null` when its article is not there. */
export async function exportHead(actor: Actor, scope: ExportScope): Promise<MadeNow | null> {
  return inWorkspace(
    actor,
    async (tx, exportedAt) => {
      const { articleId, query } = whatOf(scope);
      const facts = await readExportFacts(tx, actor.userId, { articleId, query });
      if (!facts) return null;
      if (articleId !== null) {
        const claims = await tx.claim.count({ where: { articleId, deletedAt: null } });
        return { facts, exportedAt, claims };
      }
      const filters = filtersWith('filters' in scope ? scope.filters : {});
      const { count, more } = await countClaims(tx, filters, { actor, now: exportedAt, out: true });
      return { facts, exportedAt, claims: more ? null : count };
    },
    { long: true, out: true },
  );
}
