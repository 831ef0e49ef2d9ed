import { z } from 'zod';
import { empty, sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

const people = z.array(z.object({ userId: z.string(), name: z.string() }));

/** The people of the workspace by their names, those of `ids` alone where they are told. */
export async function readPeople(
  tx: Tx,
  ids?: readonly string[],
): Promise<{ userId: string; name: string }[]> {
  const these = ids ? sql`AND m."userId" = ANY(${[...new Set(ids)]}::uuid[])` : empty;
  return people.parse(
    await tx.$queryRaw(sql`
      SELECT m."userId", u.name FROM "Member" m JOIN "User" u ON u.id = m."userId"
      WHERE m."workspaceId" = current_workspace() ${these} ORDER BY m.id`),
  );
}
