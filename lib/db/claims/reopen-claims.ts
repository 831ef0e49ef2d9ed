import { reopened } from '#lib/domain/reopen.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Json } from '#lib/log/event.ts';

/** When claims are reopened and why, and what their history keeps of it beside that. */
interface Reopening {
  now: Date;
  reason: string;
  also?: { [key: string]: Json };
}

/** Reopens signed-off claims, any number of them, because of something elsewhere; answers the events that say so. */
export async function reopenClaims(
  tx: Tx,
  claims: readonly { id: string; articleId: string }[],
  { now, reason, also }: Reopening,
): Promise<EventDraft[]> {
  await inPages(claims, (some) =>
    tx.claim.updateMany({
      where: { id: { in: some.map(({ id }) => id) } },
      data: { ...reopened, updatedAt: now, revision: { increment: 1 } },
    }),
  );
  return claims.map(({ id, articleId }) => ({
    type: 'claim.reopened',
    entity: 'Claim',
    entityId: id,
    claimId: id,
    articleId,
    before: { stage: 'SIGNED_OFF' },
    after: { stage: reopened.stage, ...also },
    reason,
  }));
}
