import type { ClaimHistory } from '#lib/domain/shapes/claim-history.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { shownHistory } from '#lib/db/claims/shown-history.ts';
import { readUntold } from '#lib/db/confidential/untold-responses.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { idsIn } from './ids-in.ts';
import { namesOfIds } from './names-of-ids.ts';

const pageSize = 30;

/**
 * What happened to a claim, newest first, 30 at a time from before the sequence `before`. `null` when the
 * claim is not there, deleted or another workspace's.
 */
export async function claimHistory(
  actor: Actor,
  claimId: string,
  before: number | null,
): Promise<ClaimHistory | null> {
  return inWorkspace(actor, async (tx) => {
    const claim = await tx.claim.findFirst({ where: { id: claimId, deletedAt: null }, select: { id: true } });
    if (!claim) return null;
    const untold = await readUntold(tx, claimId);
    const rows = await tx.event.findMany({
      where: {
        claimId,
        entityId: { notIn: [...untold.responseIds] },
        ...(before !== null && { sequence: { lt: before } }),
      },
      orderBy: { sequence: 'desc' },
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const ids = new Set<string>();
    for (const row of page) {
      if (row.actorId) ids.add(row.actorId);
      idsIn(row.before, ids);
      idsIn(row.after, ids);
    }
    const names = await namesOfIds(tx, [...ids]);
    const history = {
      events: page.map((row) => ({
        sequence: Number(row.sequence),
        at: row.at.toISOString(),
        actor: row.actorId ? { id: row.actorId, name: names[row.actorId] ?? 'Someone who left' } : null,
        type: row.type,
        before: row.before,
        after: row.after,
        reason: row.reason,
      })),
      names,
      next: rows.length > pageSize ? Number(page.at(-1)?.sequence) : null,
    };
    const entities = new Map(page.map(({ sequence, entityId }) => [Number(sequence), entityId]));
    return shownHistory(tx, claimId, history, { entities, untold });
  });
}
