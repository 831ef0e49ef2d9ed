import type { SourceKind } from '#lib/domain/source.ts';
import type { CountedRow } from './claim-rows.ts';
import type { Merged } from '#lib/db/sources/merge-check.ts';
import { readParties, type PartyRecord } from '#lib/db/sources/parties.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** Who is taken to control a source, and what it is taken to be, before that is recorded. */
export interface AssumedControl {
  sourceId: string;
  controllerId: string | null;
  /** Left out, it is what it was. */
  kind?: SourceKind;
}

/** Two sources that are taken to be one, with what the one that stays is then. */
export interface AssumedMerge extends Merged {
  goesId: string;
  intoId: string;
}

/** What is taken to be recorded, before it is. */
export type Assumed = AssumedControl | AssumedMerge;

interface PeoplePairRow {
  firstSourceId: string;
  secondSourceId: string;
}

function idAfter(assumed: Assumed | undefined): (id: string) => string {
  return (id) => (assumed && 'goesId' in assumed && id === assumed.goesId ? assumed.intoId : id);
}

/** The item as it would name its sources. One who cites itself under two names has said nothing. */
export function itemAfter<Row extends Pick<CountedRow, 'publisherId' | 'citations'>>(
  row: Row,
  assumed: Assumed | undefined,
): Row {
  if (!assumed || !('goesId' in assumed)) return row;
  const after = idAfter(assumed);
  const publisherId = row.publisherId && after(row.publisherId);
  const seen = new Set<string>();
  const citations = row.citations.flatMap((citation) => {
    if (citation.citedSourceId === null) return [citation];
    const citedSourceId = after(citation.citedSourceId);
    const own = citedSourceId === assumed.intoId && citedSourceId === publisherId;
    if (own || seen.has(citedSourceId)) return [];
    seen.add(citedSourceId);
    return [{ ...citation, citedSourceId }];
  });
  return { ...row, publisherId, citations };
}

/** The pairs of people told apart as they would be; a source is not told apart from itself. */
export function pairsAfter<Pair extends PeoplePairRow>(
  pairs: readonly Pair[],
  assumed: Assumed | undefined,
): Pair[] {
  const after = idAfter(assumed);
  return pairs
    .map((pair) => ({
      ...pair,
      firstSourceId: after(pair.firstSourceId),
      secondSourceId: after(pair.secondSourceId),
    }))
    .filter(({ firstSourceId, secondSourceId }) => firstSourceId !== secondSourceId);
}

/** The sources with these ids and all that control them, as they would be. */
export async function partiesAfter(
  tx: Tx,
  sourceIds: readonly (string | null)[],
  assumed: Assumed | undefined,
): Promise<Map<string, PartyRecord>> {
  const named = assumed ? [assumed.controllerId, 'goesId' in assumed ? assumed.intoId : null] : [];
  const parties = await readParties(tx, [...sourceIds, ...named]);
  if (!assumed) return parties;
  const after = idAfter(assumed);
  const changedId = 'goesId' in assumed ? assumed.intoId : assumed.sourceId;
  for (const party of parties.values()) {
    parties.set(party.id, { ...party, controlledById: party.controlledById && after(party.controlledById) });
  }
  const changed = parties.get(changedId);
  if (!changed) return parties;
  const { controllerId } = assumed;
  if ('goesId' in assumed) {
    const { discreditedFrom } = assumed;
    parties.set(changedId, { ...changed, controlledById: controllerId, discreditedFrom });
    parties.delete(assumed.goesId);
  } else {
    const { kind = changed.kind } = assumed;
    parties.set(changedId, { ...changed, controlledById: controllerId, kind });
  }
  return parties;
}
