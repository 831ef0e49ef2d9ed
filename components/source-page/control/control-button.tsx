'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { controlQuestion, controlSentence } from '#lib/domain/control-words.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { ControlDialog } from './control-dialog.tsx';

interface ControlButtonProps {
  actor: { workspaceId: string; userId: string };
  source: SourceDetail;
}

/** Says who controls a source, by its key too. */
export function ControlButton({ actor, source }: ControlButtonProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  useHotkeys({ c: { description: `Say ${controlQuestion(source.kind)}`, run: () => setOpen(true) } });
  return (
    <>
      <Button size="sm" keys="c" onClick={() => setOpen(true)}>
        {source.controlledBy ? 'Change' : `Say ${controlQuestion(source.kind)}`}
      </Button>
      {open && (
        <ControlDialog
          actor={actor}
          source={source}
          onClose={() => {
            setOpen(false);
            // Someone else may have saved meanwhile.
            router.refresh();
          }}
          onSaved={(saved) => {
            setOpen(false);
            toast.show({
              tone: 'ok',
              title: controlSentence(saved, saved.controlledBy?.name ?? null),
              description: `Claims that rest on ${source.kind === 'PERSON' ? 'them' : 'it'} are counted again.`,
            });
            router.refresh();
          }}
        />
      )}
    </>
  );
}
