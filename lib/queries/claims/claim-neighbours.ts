import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { ClaimNeighbours } from '#lib/domain/shapes/claim-neighbours.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { waitingStages, waitsFor, type DoneStep } from '#lib/domain/shapes/waits-for.ts';
import { withFound } from './claims-list-found.ts';
import { claimIds } from './claims-list-ids.ts';

/** Where the claim is opened: in the article the list is narrowed to, or in its own. */
async function placeOf(
  tx: Tx,
  [claimId]: string[],
  { article }: ClaimFilters,
): Promise<ClaimNeighbours['next']> {
  if (claimId === undefined) return null;
  if (article !== null) return { claimId, articleId: article };
  const { articleId } = await tx.claim.findFirstOrThrow({
    where: { id: claimId },
    select: { articleId: true },
  });
  return { claimId, articleId };
}

/**
 * What stands before and after a claim in the list that the filters show. The claim itself need not be in it any
 * more: whoever settles one in a list of open claims goes on from where it stood, which `asOpen` is for where due times
 * order the list. `null` when it is not there, deleted
 * or another workspace's.
 */
export async function claimNeighbours(
  actor: Actor,
  filters: ClaimFilters,
  claimId: string,
  asOpen = false,
): Promise<ClaimNeighbours | null> {
  return inWorkspace(actor, async (tx, now) => {
    const claim = await tx.claim.findFirst({ where: { id: claimId, deletedAt: null }, select: { id: true } });
    if (!claim) return null;
    const context = await withFound(tx, filters, { actor, now });
    return {
      previous: await placeOf(
        tx,
        await claimIds(tx, filters, context, { before: claimId, take: 1, asOpen }),
        filters,
      ),
      next: await placeOf(
        tx,
        await claimIds(tx, filters, context, { after: claimId, take: 1, asOpen }),
        filters,
      ),
    };
  });
}

/** Claims of the list looked at together. */
const atOnce = 100;

/** The first of these claims that waits for `step` by `actor`; most that do not are told by who did what on them. */
async function firstWaiting(
  tx: Tx,
  ids: readonly string[],
  actor: Actor,
  step: DoneStep,
): Promise<string | null> {
  const { userId } = actor;
  const rows = await tx.claim.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, confirmationSetBy: true, statementEditedBy: true },
  });
  const own = new Set(
    rows
      .filter((row) => step === 'sign-off' && [row.confirmationSetBy, row.statementEditedBy].includes(userId))
      .map(({ id }) => id),
  );
  for (const id of ids.filter((each) => !own.has(each))) {
    const claim = await readClaim(tx, id);
    if (claim && waitsFor(claim, actor, step)) return id;
  }
  return null;
}

/**
 * The next claim of the list, going round past its end, on which `actor` may do what they have just done on this one;
 * `null` where no other waits for it.
 */
export async function nextWaiting(
  actor: Actor,
  filters: ClaimFilters,
  claimId: string,
  step: DoneStep,
): Promise<ClaimNeighbours['next']> {
  const wanted = waitingStages[step];
  const stage = filters.stage.length === 0 ? wanted : wanted.filter((one) => filters.stage.includes(one));
  if (stage.length === 0) return null;
  const narrowed = { ...filters, stage: [...stage] };
  return inWorkspace(actor, async (tx, now) => {
    const context = await withFound(tx, narrowed, { actor, now });
    for (const start of [claimId, null]) {
      for (let after: string | null = start, left = true; left;) {
        const page = { after, take: atOnce, asOpen: after === claimId };
        const ids = await claimIds(tx, narrowed, context, page);
        const others = ids.filter((id) => id !== claimId);
        const found = await firstWaiting(tx, others, actor, step);
        if (found !== null) return placeOf(tx, [found], filters);
        after = ids.at(-1) ?? null;
        left = ids.length === atOnce;
      }
    }
    return null;
  });
}
