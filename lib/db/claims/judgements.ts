import { z } from 'zod';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { includesRole } from '#lib/domain/access/role.ts';
import type { Judgement } from '#lib/domain/judgements-differ.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { onThisWording } from '#lib/db/twins/wording.ts';

const set = z.looseObject({ confirmation: confirmationSchema });

/** How the claim was judged on the wording that stands, oldest first. Who decides is told by the role they have now. */
export async function readJudgements(
  tx: Tx,
  { id, statementEditedAt }: { id: string; statementEditedAt: string | null },
): Promise<Judgement[]> {
  const rows = await tx.event.findMany({
    where: {
      claimId: id,
      type: 'claim.confirmation-set',
      ...onThisWording(statementEditedAt),
    },
    orderBy: { sequence: 'asc' },
    select: { actorId: true, after: true },
  });
  const actors = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))];
  const members = await tx.member.findMany({
    where: { userId: { in: actors } },
    select: { userId: true, role: true },
  });
  const deciding = new Set(
    members.filter(({ role }) => includesRole(role, 'EDITOR')).map(({ userId }) => userId),
  );
  return rows.flatMap(({ actorId, after }) =>
    actorId === null
      ? []
      : [{ by: actorId, decides: deciding.has(actorId), confirmation: set.parse(after).confirmation }],
  );
}

/** True when an editor has signed the claim off before. */
export async function wasSignedOff(tx: Tx, claimId: string): Promise<boolean> {
  return (await tx.event.count({ where: { claimId, type: 'claim.signed-off' }, take: 1 })) > 0;
}
