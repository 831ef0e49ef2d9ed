import { askServer } from '#components/sending/ask-server.ts';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { claimNeighboursSchema, type ClaimNeighbours } from '#lib/domain/shapes/claim-neighbours.ts';
import type { DoneStep } from '#lib/domain/shapes/waits-for.ts';
import { paths } from '#lib/web/paths.ts';

interface Asked {
  /** The claim was not signed off when the person came to it. */
  asOpen: boolean;
  /** The next one is to wait for this. */
  step?: DoneStep;
}

/** What stands beside a claim in a list; throws when the server does not say. */
export async function readNeighbours(
  claimId: string,
  list: ClaimFilters,
  { asOpen, step }: Asked,
): Promise<ClaimNeighbours> {
  const search = claimFilterParams(list);
  if (asOpen) search.set('stood', 'open');
  if (step) search.set('waits', step);
  const response = await askServer(paths.api.claimNeighbours(claimId, search), {});
  if (!response.ok) throw new Error(`The list answered ${response.status}.`);
  return claimNeighboursSchema.parse(await response.json());
}
