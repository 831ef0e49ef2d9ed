import type { Person, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import type { Mentions } from './claim-mentions.ts';
import { readParties, sourceRefOf, type PartyRecord } from '#lib/db/sources/parties.ts';
import { readPeople } from '#lib/db/people/people.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** Who and what the rows name by id, read once for all of them: each relation would be a query of its own. */
export interface Named {
  person: (userId: string) => Person;
  source: (sourceId: string) => SourceRef;
  party: (sourceId: string) => PartyRecord;
  parties: ReadonlyMap<string, PartyRecord>;
}

function found<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new Error(`A claim names ${id}, which is not in its workspace.`);
  return one;
}

/** Reads everyone that claims name. */
export async function readNamed(tx: Tx, mentions: Pick<Mentions, 'people' | 'sources'>): Promise<Named> {
  const people = await readPeople(tx, mentions.people);
  const parties = await readParties(tx, mentions.sources);
  return {
    person: (id) => found(people, id),
    source: (id) => sourceRefOf(found(parties, id), parties),
    party: (id) => found(parties, id),
    parties,
  };
}
