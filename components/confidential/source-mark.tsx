'use client';

import { Lock, LockOpen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { MarkDialog } from './mark-dialog.tsx';

interface SourceMarkProps {
  actor: { workspaceId: string; userId: string };
  source: SourceDetail;
  mayLift: boolean;
}

/** Marks a source confidential, or takes the mark off, which an editor may. */
export function SourceMark({ actor, source, mayLift }: SourceMarkProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { id, name, confidential, revision } = source;
  if (confidential && !mayLift) return null;
  const done = () => {
    setOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button
        size="sm"
        icon={confidential ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        <span className="max-sm:sr-only">{confidential ? 'No longer confidential…' : 'Confidential…'}</span>
      </Button>
      {open && (
        <MarkDialog
          actor={actor}
          marked={{
            id,
            title: name,
            confidential,
            command: confidential ? 'lift-source-confidential' : 'mark-source-confidential',
            input: { sourceId: id, revision },
            answer: sourceDetailSchema,
          }}
          onClose={done}
          onDone={() => {
            done();
            toast.show({
              tone: 'ok',
              title: confidential ? 'No longer confidential' : 'Marked as confidential',
            });
          }}
        />
      )}
    </>
  );
}
