import { z } from 'zod';
import { claimFilterParams, filtersInLog, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { unreadWords } from '#lib/domain/words/filter-words.ts';
import type { Tx } from '#lib/db/transaction.ts';
import {
  reportFormatSchema,
  reportKindSchema,
  wrongWith,
  type AskedReport,
} from '#lib/domain/making/report-kind.ts';

/** What says of what a report is, and in which form. */
export const reportFields = {
  kind: reportKindSchema,
  format: reportFormatSchema,
  /** The article it is of; `null` for a list of claims. */
  articleId: z.uuid().nullable().default(null),
  /** The query of the list's address, for a list. */
  filters: z
    .string()
    .max(5000)
    .default('')
    .transform((query, context) => {
      const { filters, unread } = parseClaimFilters(new URLSearchParams(query));
      const words = unreadWords(unread);
      // Without it the report would hold more than was asked for, now and each time it is made.
      if (words !== null) context.addIssue({ code: 'custom', message: words });
      return claimFilterParams(filters).toString();
    }),
};

/** Says what does not fit together, at the field it concerns. */
export function checkFits(asked: AskedReport, context: z.RefinementCtx): void {
  const wrong = wrongWith(asked);
  if (wrong) context.addIssue({ code: 'custom', path: [wrong.path], message: wrong.message });
}

/** Of what is asked for, what the log says: names that were typed to search stay out of what can't be erased. */
export function reportInLog(asked: AskedReport & { filters: string }): Record<string, string | boolean> {
  const { filters } = parseClaimFilters(new URLSearchParams(asked.filters));
  return {
    kind: asked.kind,
    format: asked.format,
    ...filtersInLog(filters),
  };
}

/** Whether the article of a report is there; a list has none. */
export async function articleIsThere(tx: Tx, articleId: string | null): Promise<boolean> {
  if (articleId === null) return true;
  return (await tx.article.count({ where: { id: articleId, deletedAt: null } })) > 0;
}
