'use client';

import { useClaim } from '#components/claim/claim-context.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { claimDetailSchema, type EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { MarkDialog } from './mark-dialog.tsx';

/** Asks why an item of evidence is confidential, or no longer. */
export function EvidenceMark({ item, onClose }: { item: EvidenceDetail; onClose: () => void }) {
  const { actor, onChange } = useClaim();
  const toast = useToast();
  const { id, title, confidential, revision } = item;
  return (
    <MarkDialog
      actor={actor}
      marked={{
        id,
        title,
        confidential,
        command: confidential ? 'lift-evidence-confidential' : 'mark-evidence-confidential',
        input: { evidenceId: id, revision },
        answer: claimDetailSchema,
      }}
      onClose={onClose}
      onDone={(claim) => {
        onClose();
        onChange(claim);
        toast.show({ tone: 'ok', title: confidential ? 'No longer confidential' : 'Marked as confidential' });
      }}
    />
  );
}
