'use client';

import { SourcePicker } from '#components/source/source-picker.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';

interface CitesDialogProps {
  onClose: () => void;
  /** Of the item that cites. */
  title: string;
  onChoose: (source: SourceRef) => void;
}

/** Finds the source an item has its knowledge from; choosing one saves it. */
export function CitesDialog({ onClose, title, onChoose }: CitesDialogProps) {
  return (
    <Dialog open onOpenChange={onClose} title="What does it cite?" description={title}>
      <SourcePicker
        label="Source it cites"
        value={null}
        onValueChange={(source) => {
          if (source) onChoose(source);
        }}
      />
    </Dialog>
  );
}
