import { z } from 'zod';
import { personSchema, type Person } from '#lib/domain/shapes/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';

const people = z.array(personSchema);

/** The members of the workspace with these user ids, disabled ones too, by id. */
export async function readPeople(tx: Tx, userIds: Iterable<string | null>): Promise<Map<string, Person>> {
  const ids = [...new Set(userIds)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw`
    SELECT m."userId" AS id, u.name FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."workspaceId" = current_workspace() AND m."userId" = ANY(${ids}::uuid[])`;
  return new Map(people.parse(rows).map((person) => [person.id, person]));
}
