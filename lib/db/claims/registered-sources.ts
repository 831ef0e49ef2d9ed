import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { withhold, type Withheld } from '#lib/domain/confidential/withhold.ts';
import { controlOf } from '#lib/domain/control.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import type { PartyRecord } from '#lib/db/sources/parties.ts';

/** What the register has of a source, to be told with a claim that names it. */
export interface RegisteredSource {
  id: string;
  name: string;
  kind: SourceKind;
  aliases: string[];
  plural: boolean;
  controlledById: string | null;
  discredited: { reason: string; from: string | null } | null;
}

function namedOn({ hops, evidence, responses }: ClaimDetail): string[] {
  return [
    ...hops.map(({ source }) => source.id),
    ...evidence.flatMap(({ publisher, citedSources }) => [
      ...(publisher ? [publisher.id] : []),
      ...citedSources.map(({ id }) => id),
    ]),
    ...responses.map(({ party }) => party.id),
  ];
}

function registered(party: PartyRecord): RegisteredSource {
  const { id, name, kind, aliases, plural, controlledById, discredited, discreditedReason, discreditedFrom } =
    party;
  return {
    id,
    name,
    kind,
    aliases: [...aliases],
    plural,
    controlledById,
    discredited: discredited ? { reason: discreditedReason ?? '', from: discreditedFrom } : null,
  };
}

function without(
  parties: ReadonlyMap<string, PartyRecord>,
  hidden: readonly Withheld[],
): ReadonlyMap<string, PartyRecord> {
  const keptBack = new Set(hidden.map(({ id }) => id));
  return new Map([...parties].filter(([id]) => !keptBack.has(id)));
}

/**
 * The sources a claim names as it is shown, and all that control them, by id. Of those kept back nothing is told, nor of
 * who is above them alone; their names go out of the words about others too.
 */
export function registeredOn(
  shown: ClaimDetail,
  parties: ReadonlyMap<string, PartyRecord>,
  hidden: readonly Withheld[],
): RegisteredSource[] {
  const open = hidden.length === 0 ? parties : without(parties, hidden);
  // What stands in place of a name is in no register, so the way up ends there.
  const reached = new Set(namedOn(shown).flatMap((id) => (open.has(id) ? controlOf(id, open).path : [])));
  const told = [...reached].sort().flatMap((id) => {
    const party = open.get(id);
    return party ? [registered(party)] : [];
  });
  return withhold(told, hidden);
}
