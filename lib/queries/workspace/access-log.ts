import { z } from 'zod';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { accessTypes, type AccessPage } from '#lib/domain/shapes/access-entry.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import { idsIn } from '#lib/queries/claims/ids-in.ts';

const pageSize = 50;

const rows = z.array(
  z.object({
    sequence: z.coerce.number(),
    at: z.date().transform((at) => at.toISOString()),
    type: z.enum(accessTypes),
    actorId: z.string().nullable(),
    entityId: z.string(),
    before: z.unknown(),
    after: z.unknown(),
  }),
);

async function namesOf(tx: Tx, ids: string[]): Promise<Record<string, string>> {
  const members = await tx.member.findMany({
    where: { OR: [{ userId: { in: ids } }, { id: { in: ids } }] },
    select: { id: true, userId: true, user: { select: { name: true } } },
  });
  return Object.fromEntries(
    members.flatMap(({ id, userId, user }) => [
      [id, user.name],
      [userId, user.name],
    ]),
  );
}

async function statementsOf(tx: Tx, ids: string[]): Promise<Record<string, string>> {
  const claims = await tx.claim.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true, statement: true },
  });
  return Object.fromEntries(claims.map(({ id, statement }) => [id, statement]));
}

/**
 * Who came in, who was refused, who may, and who looked at names off the record, newest first, from before the sequence `before`; `null` for all but admins.
 */
export async function accessLog(actor: Actor, before: number | null): Promise<AccessPage | null> {
  if (!may(actor, 'members.manage')) return null;
  return inWorkspace(actor, async (tx) => {
    // Kinds and types stand here as they do in the indexes that hold these events alone.
    const found = rows.parse(
      await tx.$queryRaw`
        (SELECT sequence, at, type, "actorId", "entityId", before, after FROM "Event"
          WHERE "workspaceId" = current_workspace()
            AND entity IN ('Session', 'User', 'Member', 'Invitation', 'Workspace')
            AND type = ANY (${[...accessTypes]}::text[])
            AND sequence < coalesce(${before}::bigint, 9223372036854775807)
          ORDER BY sequence DESC LIMIT ${pageSize + 1})
        UNION ALL
        (SELECT sequence, at, type, "actorId", "claimId", NULL, NULL FROM "Event"
          WHERE "workspaceId" = current_workspace() AND type = 'claim.name-looked-at'
            AND sequence < coalesce(${before}::bigint, 9223372036854775807)
          ORDER BY sequence DESC LIMIT ${pageSize + 1})
        ORDER BY sequence DESC LIMIT ${pageSize + 1}`,
    );
    const entries = found.slice(0, pageSize);
    const ids = new Set<string>();
    for (const { actorId, entityId, after } of entries) idsIn([actorId, entityId, after], ids);
    const next = found.length > pageSize ? (entries.at(-1)?.sequence ?? null) : null;
    return {
      entries,
      names: await namesOf(tx, [...ids]),
      claims: await statementsOf(tx, [...ids]),
      next,
    };
  });
}
