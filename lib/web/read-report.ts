import { siteBase } from '#lib/config/auth-settings.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { checkedCopyOf } from '#lib/queries/articles/checked-copy.ts';
import { claimListOf } from '#lib/queries/claims/claim-list-report.ts';
import { statusSummaryOf } from '#lib/queries/dashboard/status-summary.ts';
import { paths } from './paths.ts';

function address(path: string): string {
  return new URL(path, siteBase()).href;
}

const claim = (id: string) => address(paths.claim(id));

/**
 * A report with links to this site, as it may leave the house: the checked copy of an article, or without one the status
 * summary of the workspace. `null` when the article is not there for `actor`.
 */
export async function readReport(actor: Actor, articleId?: string): Promise<Report | null> {
  const article = (id: string) => address(paths.article(id));
  if (articleId !== undefined) return checkedCopyOf(actor, articleId, { article: article(articleId), claim });
  return statusSummaryOf(actor, {
    dashboard: address(paths.dashboard()),
    everybody: address(paths.dashboard({ people: 'all' })),
    claims: (filters) => address(paths.claims(claimFilterParams(filters))),
    article,
    claim,
  });
}

/** The claims that filters show, as a list to print with links to this site, as it may leave the house. */
export function readClaimList(actor: Actor, filters: ClaimFilters): Promise<Report> {
  return claimListOf(actor, filters, {
    list: (told) => address(paths.claims(claimFilterParams(told))),
    claim,
  });
}
