import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** True of a member who can sign in now. */
export const isActive = { disabledAt: null, user: { disabledAt: null } } as const;

/** The same of the member `m` who is the user `u`, in a statement. */
export const isActiveMember: Sql = sql`m."disabledAt" IS NULL AND u."disabledAt" IS NULL`;

/** Those members, by name. */
export async function readPeople(tx: Tx): Promise<(Person & { role: Role })[]> {
  const members = await tx.member.findMany({
    where: isActive,
    select: { userId: true, role: true, user: { select: { name: true } } },
    orderBy: { user: { name: 'asc' } },
  });
  return members.map(({ userId, role, user }) => ({ id: userId, name: user.name, role }));
}
