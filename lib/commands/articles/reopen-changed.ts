import { inPages } from '#lib/db/in-pages.ts';
import { reopenClaims } from '#lib/db/claims/reopen-claims.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { passageChangedWords } from '#lib/domain/reopen.ts';
import { isSettled, stageAfter } from '#lib/domain/stage.ts';
import type { CarriedClaim } from '#lib/db/articles/carried-anchors.ts';

async function signedOffOnce(tx: Tx, claimIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.event.findMany({
    where: { claimId: { in: [...claimIds] }, type: 'claim.signed-off' },
    distinct: ['claimId'],
    select: { claimId: true },
  });
  return new Set(rows.flatMap(({ claimId }) => claimId ?? []));
}

/**
 * Does to claims what a changed passage does: what was ready goes back to review, what is signed off is reopened with
 * that reason, and a person who edits one finds that it moved on. The statements stay. Answers the events that say so.
 */
export async function reopenChanged(
  tx: Tx,
  claims: readonly CarriedClaim[],
  { now, articleId, version }: { now: Date; articleId: string; version: { id: string; number: number } },
): Promise<EventDraft[]> {
  await inPages(claims, async (some) => {
    const ids = some.map(({ claimId }) => claimId);
    const once = await signedOffOnce(tx, ids);
    const ready = some.filter(({ stage }) => stage === 'READY').map(({ claimId }) => claimId);
    const moved = { updatedAt: now, revision: { increment: 1 } };
    await tx.claim.updateMany({ where: { id: { in: ids } }, data: moved });
    await tx.claim.updateMany({ where: { id: { in: [...once] } }, data: { changedSinceSignOff: true } });
    await tx.claim.updateMany({
      where: { id: { in: ready } },
      data: { stage: stageAfter('READY', 'passage'), bareReason: null },
    });
  });
  const settled = claims.filter(({ stage }) => isSettled(stage));
  const reopenedEvents: EventDraft[] = [];
  for (const state of ['CHANGED', 'ORPHANED'] as const) {
    const those = settled.filter((claim) => claim.state === state);
    const reason = passageChangedWords(state, version.number);
    reopenedEvents.push(
      ...(await reopenClaims(
        tx,
        those.map(({ claimId }) => ({ id: claimId, articleId })),
        { now, reason },
      )),
    );
  }
  const events = claims.map(({ claimId, stage, state, before, after }): EventDraft => {
    const next = isSettled(stage) ? stage : stageAfter(stage, 'passage');
    const isLost = state === 'ORPHANED';
    return {
      type: isLost ? 'claim.passage-lost' : 'claim.passage-changed',
      entity: 'Claim',
      entityId: claimId,
      claimId,
      articleId,
      before: { ...before, ...(next === stage ? {} : { stage }) },
      after: {
        ...{ versionId: version.id, version: version.number },
        ...(isLost ? {} : after),
        ...(next === stage ? {} : { stage: next }),
      },
    };
  });
  return [...events, ...reopenedEvents];
}
