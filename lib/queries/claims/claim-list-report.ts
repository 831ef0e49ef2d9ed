import { readFilterNaming } from '#lib/db/claims/filter-naming.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { claimList } from '#lib/domain/report/claim-list.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { filterChips } from '#lib/domain/words/filter-words.ts';
import { claimIds } from './claims-list-ids.ts';
import { readExported } from './export-claims.ts';

/** As many claims as a list to print holds: some fifty pages. */
export const longestList = 200;

interface Links {
  list: (filters: ClaimFilters) => string;
  claim: (claimId: string) => string;
}

/** The claims that filters show at one moment, as a list to print, as it may leave the house whoever asks for it. */
export async function claimListOf(actor: Actor, filters: ClaimFilters, links: Links): Promise<Report> {
  const facts = await inWorkspace(
    actor,
    async (tx, now) => {
      const page = { after: null, take: longestList + 1 };
      const ids = await claimIds(tx, filters, { actor, now, out: true }, page);
      const people = await readPeople(tx, [actor.userId]);
      const naming = await readFilterNaming(tx, filters);
      return {
        claims: await readExported(tx, ids.slice(0, longestList), links.claim),
        cut: ids.length > longestList,
        filterWords: filterChips(filters, naming).map(({ words }) => words),
        // As it may leave the house too.
        sought: { q: filters.q, source: filters.source },
        made: { at: now.toISOString(), by: people.get(actor.userId)?.name ?? '' },
        log: await readHead(tx),
      };
    },
    { snapshot: true, long: true, out: true },
  );
  return claimList({ ...facts, link: links.list({ ...filters, ...facts.sought }) });
}
