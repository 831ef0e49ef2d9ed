import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

const queues = new Map<string, Promise<unknown>>();
const newest = new Map<string, ClaimDetail>();

/**
 * Does `work` once everything that was begun before for the claim is done, however that went: two changes that one
 * person makes in quick order never conflict with each other, wherever on the screen they are made.
 */
export function inTurn<V>(claimId: string, work: () => Promise<V>): Promise<V> {
  const before = queues.get(claimId) ?? Promise.resolve();
  const asked = before.then(work);
  const done = asked.then(
    () => undefined,
    () => undefined,
  );
  queues.set(claimId, done);
  void done.then(() => {
    if (queues.get(claimId) === done) queues.delete(claimId);
  });
  return asked;
}

/** Lets the changes that wait know of the claim as one that was done in its turn has left it. */
export function tellNewest(claim: ClaimDetail): void {
  newest.set(claim.id, claim);
}

/** The claim as it was last told of, or `known` where that is as new. */
export function newestOf(known: ClaimDetail): ClaimDetail {
  const told = newest.get(known.id);
  if (!told || told.revision > known.revision) return told ?? known;
  newest.delete(known.id);
  return known;
}
