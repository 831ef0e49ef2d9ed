'use client';

import { inTurn, newestOf, tellNewest } from '#components/claim/claim-turns.ts';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { waitsFor } from '#lib/domain/shapes/waits-for.ts';
import { may } from '#lib/domain/access/policy.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';

/** How to put a claim onto another passage; `null` where it is frozen or the person only reads. */
export function useMoveClaim(): (
  claimId: string | null,
) => { number: number; to: (passage: Passage) => void } | null {
  const { store, actor } = useWorkspaceContext();
  const send = useSendCommand('The claim was not moved');
  const sendBack = useSendCommand('The passage was not taken back');
  const toast = useToast();

  /** What this person changes of the claim in the panel is waited for, and waits for this. */
  function move(seen: ClaimDetail, to: Passage): Promise<ClaimDetail | null> {
    return inTurn(seen.id, () => moveNow(newestOf(store.getState().claims.get(seen.id) ?? seen), to));
  }

  async function moveNow(claim: ClaimDetail, { start, end }: Passage): Promise<ClaimDetail | null> {
    const { article } = store.getState();
    const input = { claimId: claim.id, revision: claim.revision, versionId: article.version.id, start, end };
    const sent = await send('move-claim', input, claimDetailSchema);
    if (sent.ok) keep(sent.value);
    else if (sent.refusal?.code === 'conflict') {
      const theirs = claimDetailSchema.safeParse(sent.refusal.current);
      if (theirs.success) keep(theirs.data);
    }
    return sent.ok ? sent.value : null;
  }

  function keep(claim: ClaimDetail) {
    tellNewest(claim);
    store.getState().put(claim);
  }

  function unsettle(seen: ClaimDetail): Promise<void> {
    return inTurn(seen.id, () => unsettleNow(newestOf(store.getState().claims.get(seen.id) ?? seen)));
  }

  async function unsettleNow({ id, revision, anchor: { versionId } }: ClaimDetail): Promise<void> {
    const sent = await sendBack(
      'undo-settle-passage',
      { claimId: id, revision, versionId },
      claimDetailSchema,
    );
    if (sent.ok) keep(sent.value);
  }

  async function moveWithUndo(claim: ClaimDetail, to: Passage, number: number) {
    document.getSelection()?.removeAllRanges();
    const moved = await move(claim, to);
    if (!moved) return;
    const settled = claim.anchor.awaitsPerson;
    toast.show({
      tone: 'ok',
      title: `Claim ${number} moved`,
      action: {
        label: 'Undo',
        run: () => void (settled ? unsettle(moved) : move(moved, claim.anchor)),
      },
    });
    if (settled) store.getState().goOn(claim.id, (one) => waitsFor(one, actor, 'place'));
  }

  return (claimId) => {
    const { claims, numbers } = store.getState();
    const claim = claimId === null ? undefined : claims.get(claimId);
    if (!claim || !may(actor, 'claim.edit') || refusalToEdit(claim.stage)) return null;
    const number = numbers.get(claim.id) ?? 0;
    return { number, to: (passage) => void moveWithUndo(claim, passage, number) };
  };
}
