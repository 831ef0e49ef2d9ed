import { controlAmong, type Control } from '#lib/domain/control.ts';
import type { CorroborationInput, Party } from './input.ts';
import { isAnonymous, peopleAmong } from './people.ts';

/** Who speaks through a source, and whether that still counts. */
export interface Voices {
  control: (sourceId: string) => Control;
  /** The parties a way through this source passes, the one that controls it first. */
  verticesOf: (sourceId: string) => readonly string[];
  /** The discredited party on the way up from this source, of what was published that day. */
  discreditedAbove: (sourceId: string, publishedOn: string | null) => string | null;
}

/** The vertex of a party, and of people who may be one. */
export const partyVertex = (topId: string) => `party:${topId}`;
const peopleVertex = (ids: readonly string[]) => `people:${ids.join(',')}`;
export const isPeople = (vertex: string): boolean => vertex.startsWith('people:');

function isDiscredited(party: Party | undefined, publishedOn: string | null): boolean {
  if (!party?.discredited) return false;
  // What nobody dated may be as late as what no longer counts.
  return party.discreditedFrom === null || publishedOn === null || publishedOn >= party.discreditedFrom;
}

const discreditedAmong = new WeakMap<CorroborationInput['parties'], boolean>();

/** Whether any of these is discredited; asked once of the same parties, whom hundreds of claims are counted with. */
function hasDiscredited(parties: CorroborationInput['parties']): boolean {
  const known = discreditedAmong.get(parties);
  if (known !== undefined) return known;
  const any = [...parties.values()].some(({ discredited }) => discredited);
  discreditedAmong.set(parties, any);
  return any;
}

/** The sources a claim's evidence names. */
function named({ evidence }: CorroborationInput): Set<string> {
  return new Set(
    evidence.flatMap(({ publisherId, citedSourceIds }) => [
      ...(publisherId ? [publisherId] : []),
      ...citedSourceIds,
    ]),
  );
}

/**
 * The parties behind the sources of a claim. A source counts as the one on top of it; all that are anonymous
 * as one, unless they were told apart; one that is anonymous and speaks for somebody as both, because either
 * being wrong is enough. Source: domain.md, "Corroboration", 1.
 */
export function voicesOf(input: CorroborationInput): Voices {
  const { parties } = input;
  const control = controlAmong(parties);
  const ids = [...named(input)].flatMap((id) => [id, control(id).topId]);
  const people = peopleAmong(
    ids.filter((id) => isAnonymous(parties.get(id))),
    input.peopleApart,
  );
  const asPeople = (id: string) => people.filter((set) => set.includes(id)).map(peopleVertex);
  // Most claims have nobody discredited on any of their ways; then nobody's way up is asked for.
  const anyDiscredited = hasDiscredited(parties);
  const known = new Map<string, readonly string[]>();
  const verticesOf = (sourceId: string) => {
    const before = known.get(sourceId);
    if (before) return before;
    const { topId } = control(sourceId);
    const top = isAnonymous(parties.get(topId)) ? asPeople(topId) : [partyVertex(topId)];
    const own = topId !== sourceId && isAnonymous(parties.get(sourceId)) ? asPeople(sourceId) : [];
    const vertices = [...top, ...own];
    known.set(sourceId, vertices);
    return vertices;
  };
  return {
    control,
    verticesOf,
    discreditedAbove: (sourceId, publishedOn) =>
      (anyDiscredited
        ? control(sourceId).path.find((id) => isDiscredited(parties.get(id), publishedOn))
        : null) ?? null,
  };
}
