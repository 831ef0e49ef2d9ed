import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { statusSummary, type SummaryFacts } from '#lib/domain/report/status-summary.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { counted, worked, type DashboardView } from './dashboard.ts';

const view: DashboardView = { everybody: false, period: parsePeriod(null), story: null };

/**
 * The status of all claims of the actor's workspace at one moment, as it may leave the house: what the dashboard shows
 * those who see no confidential name, by the same queries.
 */
export async function statusSummaryOf(actor: Actor, links: SummaryFacts['links']): Promise<Report> {
  const facts = await inWorkspace(
    actor,
    async (tx, now) => {
      const context = { actor, now, out: true };
      const people = await readPeople(tx, [actor.userId]);
      const { name } = await tx.workspace.findUniqueOrThrow({
        where: { id: actor.workspaceId },
        select: { name: true },
      });
      return {
        workspace: name,
        status: { ...(await counted(tx, context, view)), ...(await worked(tx, context, view)) },
        made: { at: now.toISOString(), by: people.get(actor.userId)?.name ?? '' },
        ratings: await readHouseRatings(tx),
        log: await readHead(tx),
      };
    },
    { snapshot: true, long: true, out: true, replica: true },
  );
  return statusSummary({ ...facts, links });
}
