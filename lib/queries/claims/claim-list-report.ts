import { readExportFacts } from '#lib/db/claims/export-facts.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { ReportSize } from '#lib/domain/making/large-report.ts';
import { charactersListed, claimList, mostListed } from '#lib/domain/report/claim-list.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { claimIds } from './claims-list-ids.ts';
import { readExported } from './export-claims.ts';

interface Links {
  list: (filters: ClaimFilters) => string;
  claim: (claimId: string) => string;
}

/** The claims that filters show at one moment, as a list to print, as it may leave the house whoever asks for it. */
export async function claimListOf(actor: Actor, filters: ClaimFilters, links: Links): Promise<Report> {
  const { sought, ...facts } = await inWorkspace(
    actor,
    async (tx, now) => {
      const ids = await claimIds(
        tx,
        filters,
        { actor, now, out: true },
        { after: null, take: mostListed + 1 },
      );
      const query = claimFilterParams(filters).toString();
      const said = await readExportFacts(tx, actor.userId, { articleId: null, query });
      if (!said) throw new Error('The list of claims is always there.');
      return {
        claims: await readExported(tx, ids.slice(0, mostListed), links.claim),
        cut: ids.length > mostListed,
        filterWords: said.filterWords,
        sought: said.sought,
        made: { at: now.toISOString(), by: said.exportedBy.name },
        log: said.log,
      };
    },
    { snapshot: true, long: true, out: true, replica: true },
  );
  return claimList({ ...facts, link: links.list({ ...filters, ...sought }) });
}

/** How much a list to print of the claims that filters show would hold. */
export async function sizeOfList(actor: Actor, filters: ClaimFilters): Promise<ReportSize> {
  return inWorkspace(
    actor,
    async (tx, now) => {
      const ids = await claimIds(tx, filters, { actor, now, out: true }, { after: null, take: mostListed });
      const claims = await tx.claim.findMany({
        where: { id: { in: ids } },
        select: {
          statement: true,
          confirmationReason: true,
          overrideNote: true,
          anchors: {
            where: { appearanceId: null },
            select: { exact: true },
            orderBy: { id: 'desc' },
            take: 1,
          },
        },
      });
      const long = claims.map(({ confirmationReason, anchors, ...claim }) => ({
        ...claim,
        reason: confirmationReason,
        quote: anchors[0]?.exact ?? '',
      }));
      return { claims: claims.length, characters: charactersListed(long) };
    },
    { long: true, out: true },
  );
}
