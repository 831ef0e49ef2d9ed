import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import {
  isMaskedItem,
  maskedClaim,
  unnamedOn,
  untoldOn,
  withheldOn,
  type Guard,
} from '#lib/domain/confidential/mask-claim.ts';
import type { Withheld } from '#lib/domain/confidential/withhold.ts';
import { confidentialItem, notShown } from '#lib/domain/confidential/words.ts';
import { readershipOf } from '#lib/db/confidential/audience.ts';
import type { ClaimRow } from './claim-rows.ts';
import { readParties, type PartyRecord } from '#lib/db/sources/parties.ts';
import type { Tx } from '#lib/db/transaction.ts';

function guardOf(tx: Tx, parties: ReadonlyMap<string, PartyRecord>): Guard | null {
  const readership = readershipOf(tx);
  return (
    readership && {
      audience: readership.audience,
      hiddenIds: readership.hiddenIds,
      sources: parties,
    }
  );
}

/** The row with masked items under no title of theirs, so that no sentence made from it has one. */
export function withItemsMasked(tx: Tx, row: ClaimRow): ClaimRow {
  const readership = readershipOf(tx);
  if (!readership || row.evidence.length === 0) return row;
  const { audience } = readership;
  const unnamed = unnamedOn(row.hops, readership);
  const masked = new Set(
    row.evidence.filter((item) => isMaskedItem(item, audience, unnamed)).map(({ id }) => id),
  );
  if (masked.size === 0) return row;
  const said = <Pair extends ClaimRow['distinctPairs'][number]>(pair: Pair): Pair =>
    masked.has(pair.firstEvidenceId) || masked.has(pair.secondEvidenceId)
      ? { ...pair, reason: notShown }
      : pair;
  return {
    ...row,
    evidence: row.evidence.map((item) => (masked.has(item.id) ? { ...item, title: confidentialItem } : item)),
    distinctPairs: row.distinctPairs.map(said),
    copyPairs: row.copyPairs.map(said),
  };
}

/** The sources on this claim of whom nothing may be told to those for whom the transaction reads. */
export function untoldOnRow(tx: Tx, { hops }: Pick<ClaimRow, 'hops'>): ReadonlySet<string> {
  const readership = readershipOf(tx);
  return readership ? untoldOn(hops, readership.audience) : new Set();
}

/** The claim as those may see it for whom the transaction reads. */
export function shownClaim(
  tx: Tx,
  claim: ClaimDetail,
  parties: ReadonlyMap<string, PartyRecord>,
): ClaimDetail {
  const guard = guardOf(tx, parties);
  return guard ? maskedClaim(claim, guard) : claim;
}

/** False where nobody on this claim can be kept back, so that nothing has to be looked at more closely. */
function keepsBack(tx: Tx, claim: ClaimDetail): boolean {
  const marked = (readershipOf(tx)?.hidden.length ?? 0) > 0;
  return (
    marked ||
    claim.hops.some(({ terms }) => terms !== 'ON_RECORD') ||
    claim.evidence.some((item) => item.confidential)
  );
}

/** The sources not named on this claim to those for whom the transaction reads; `parties` are all it names. */
export function withheldAmong(
  tx: Tx,
  claim: ClaimDetail,
  parties: ReadonlyMap<string, PartyRecord>,
): Withheld[] {
  const guard = keepsBack(tx, claim) ? guardOf(tx, parties) : null;
  return guard ? withheldOn(claim, guard) : [];
}

/** The sources not named on this claim, read whole, to those for whom the transaction reads. */
export async function withheldOnClaim(tx: Tx, claim: ClaimDetail): Promise<Withheld[]> {
  if (!claim.hops.some(({ terms }) => terms !== 'ON_RECORD') && !readershipOf(tx)?.hidden.length) return [];
  const guard = guardOf(
    tx,
    await readParties(tx, [
      ...claim.hops.map(({ source }) => source.id),
      ...claim.responses.map(({ party }) => party.id),
      ...claim.evidence.flatMap(({ publisher, citedSources }) =>
        [publisher, ...citedSources].flatMap((source) => source?.id ?? []),
      ),
    ]),
  );
  return guard ? withheldOn(claim, guard) : [];
}
