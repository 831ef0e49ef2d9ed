import { controlOf } from './control.ts';

/** What a claim holds that names sources; evidence that was deleted is not among it. */
interface Holding {
  hops: readonly { sourceId: string }[];
  evidence: readonly NamingItem[];
}

interface NamingItem {
  publisherId: string | null;
  citations: readonly { citedSourceId: string | null }[];
}

/** Ids of the sources an item of evidence names: its publisher and what it cites. */
export function sourcesOfItem({ publisherId, citations }: NamingItem): string[] {
  return [publisherId, ...citations.map(({ citedSourceId }) => citedSourceId)].filter((id) => id !== null);
}

/** Ids of the sources a claim rests on: in its chain, as publisher of its evidence, or cited by it. */
export function sourcesOfClaim({ hops, evidence }: Holding): string[] {
  return [...hops.map(({ sourceId }) => sourceId), ...evidence.flatMap(sourcesOfItem)];
}

/**
 * The discredited among these sources and those that control them, each once. A claim whose sources they are rests on
 * a discredited source, from whatever day on that one is; of those `untold` it is told neither that they are nor, by
 * them alone, that who controls them is. Source: domain.md, "Needs an editor" and "Confidential".
 */
export function discreditedBehind<Named extends { controlledById: string | null; discredited: boolean }>(
  sourceIds: Iterable<string>,
  parties: ReadonlyMap<string, Named>,
  untold: ReadonlySet<string> = new Set(),
): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const sourceId of sourceIds) {
    if (untold.has(sourceId)) continue;
    for (const id of controlOf(sourceId, parties).path) {
      const party = parties.get(id);
      if (party?.discredited && !untold.has(id)) found.set(id, party);
    }
  }
  return found;
}
