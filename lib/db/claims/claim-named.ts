import type { Person, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { sourcesOfClaim } from '#lib/domain/rests-on.ts';
import type { ClaimRow } from './claim-rows.ts';
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

/** Reads everyone these claims name. */
export async function readNamed(tx: Tx, rows: readonly ClaimRow[]): Promise<Named> {
  const people = await readPeople(tx, [
    ...rows.flatMap((row) => [
      row.createdBy,
      row.assigneeId,
      row.confirmationSetBy,
      row.signedOffBy,
      row.statementEditedBy,
    ]),
    ...rows.flatMap((row) =>
      row.evidence.flatMap((item) => [
        item.createdBy,
        item.withdrawnBy,
        ...item.captures.map(({ capturedBy }) => capturedBy),
      ]),
    ),
    ...rows.flatMap((row) => row.responses.map((response) => response.createdBy)),
    ...rows.flatMap(({ links, named }) => [...links.map((link) => link.createdBy), named?.by ?? null]),
  ]);
  const parties = await readParties(tx, [
    ...rows.flatMap(sourcesOfClaim),
    ...rows.flatMap((row) => row.responses.map((response) => response.partyId)),
  ]);
  return {
    person: (id) => found(people, id),
    source: (id) => sourceRefOf(found(parties, id), parties),
    party: (id) => found(parties, id),
    parties,
  };
}
