import type { Tx } from '#lib/db/transaction.ts';

/** The names of the people and sources among these ids, by id. */
export async function namesOfIds(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  const members = await tx.member.findMany({
    where: { userId: { in: [...ids] } },
    select: { userId: true, user: { select: { name: true } } },
  });
  const sources = await tx.source.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const names: Record<string, string> = {};
  for (const { userId, user } of members) names[userId] = user.name;
  for (const { id, name } of sources) names[id] = name;
  return names;
}
