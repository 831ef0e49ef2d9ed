'use client';

import { z } from 'zod';
import { failureTitle, sendCommand } from '#components/sending/send-command.ts';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { binDays } from '#lib/domain/bin/bin.ts';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { claimAfterConflict } from '#components/claim/claim-after-conflict.ts';
import { useClaim } from '#components/claim/claim-context.ts';

interface DeleteClaimDialogProps {
  onClose: () => void;
  onDeleted: (claimId: string) => void;
  onRestored: (claim: ClaimDetail) => void;
}

const deletedSchema = z.object({ claimId: z.string() });

function heldWords(claim: ClaimDetail): string {
  const evidence = claim.evidence.length;
  if (evidence === 0) return 'The claim';
  return `The claim and its ${evidence === 1 ? 'item' : `${evidence} items`} of evidence`;
}

export function DeleteClaimDialog({ onClose, onDeleted, onRestored }: DeleteClaimDialogProps) {
  const { claim, onChange, settled } = useClaim();
  const toast = useToast();

  async function restore() {
    const sent = await sendCommand('restore-claim', { claimId: claim.id }, claimDetailSchema);
    if (sent.ok) onRestored(sent.value);
    else {
      const title = failureTitle(sent, 'The claim was not restored');
      toast.show({ title, description: sent.message, tone: 'danger' });
    }
  }

  async function remove() {
    const { revision } = await settled();
    const input = { claimId: claim.id, revision };
    const sent = await sendCommand('delete-claim', input, deletedSchema);
    if (sent.ok) {
      onDeleted(claim.id);
      toast.show({ title: 'Claim deleted', action: { label: 'Undo', run: () => void restore() } });
      return;
    }
    const theirs = claimAfterConflict(sent.refusal, claim);
    if (theirs) onChange(theirs);
    const description = theirs ? 'Someone changed it meanwhile. Look at it again first.' : sent.message;
    toast.show({ title: failureTitle(sent, 'The claim was not deleted'), description, tone: 'danger' });
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title="Delete this claim?"
      confirmLabel="Delete claim"
      danger
      onConfirm={remove}
    >
      {heldWords(claim)} will be gone from{' '}
      {claim.appearances.length === 0
        ? 'the article'
        : `all ${claim.appearances.length + 1} articles it stands in`}
      , the lists and the exports. The log keeps what happened. You can undo it from the message that follows,
      and restore it from the bin for {binDays} days.
    </ConfirmDialog>
  );
}
