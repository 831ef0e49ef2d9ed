'use client';

import { Ban, Merge, Pencil } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SourceMark } from '#components/confidential/source-mark.tsx';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { paths } from '#lib/web/paths.ts';
import { discreditedWords } from '#components/source-page/discredit/blast-words.ts';
import { DiscreditDialog } from '#components/source-page/discredit/discredit-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { SourceUse } from './merge-words.ts';
import { SourceFormDialog } from '#components/source/source-form-dialog.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

// Three words beside the name would leave no room for the name.
const onPhone = 'max-sm:sr-only';

interface SourceActionsProps {
  actor: { workspaceId: string; userId: string };
  source: SourceDetail;
  use: SourceUse;
  graded: boolean;
  mayDiscredit: boolean;
  /** They may take a mark off. */
  mayLift: boolean;
}

/** What may be done to a source: correct it, merge it into the one it is a double of, discredit it. */
export function SourceActions({ actor, source, use, graded, mayDiscredit, mayLift }: SourceActionsProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<'edit' | 'merge' | 'discredit' | null>(null);
  const close = () => setOpen(null);
  useHotkeys({ e: { description: 'Edit the source', run: () => setOpen('edit') } });
  return (
    <>
      {mayDiscredit && source.standing === 'IN_USE' && (
        <Button size="sm" icon={<Ban aria-hidden="true" />} onClick={() => setOpen('discredit')}>
          <span className={onPhone}>Discredit…</span>
        </Button>
      )}
      <SourceMark actor={actor} source={source} mayLift={mayLift} />
      <Button size="sm" icon={<Merge aria-hidden="true" />} onClick={() => setOpen('merge')}>
        <span className={onPhone}>Merge into…</span>
      </Button>
      <Button size="sm" icon={<Pencil aria-hidden="true" />} keys="e" onClick={() => setOpen('edit')}>
        Edit
      </Button>
      {open === 'edit' && (
        <SourceFormDialog
          actor={actor}
          source={source}
          graded={graded}
          onClose={() => {
            close();
            // Someone else may have saved meanwhile.
            router.refresh();
          }}
          onSaved={(saved) => {
            close();
            toast.show({ tone: 'ok', title: `${isolated(saved.name)} saved` });
            router.refresh();
          }}
        />
      )}
      {open === 'discredit' && (
        <DiscreditDialog
          actor={actor}
          source={source}
          onClose={() => {
            close();
            router.refresh();
          }}
          onDone={({ reopened, flagged }) => {
            close();
            toast.show({
              tone: 'ok',
              title: `${isolated(source.name)} is discredited`,
              description: discreditedWords(reopened, flagged),
            });
            router.refresh();
          }}
        />
      )}
      {open === 'merge' && (
        <MergeDialog
          source={source}
          use={use}
          onClose={close}
          onConflict={() => router.refresh()}
          onMerged={(into) => {
            close();
            toast.show({ tone: 'ok', title: `${isolated(source.name)} merged into ${isolated(into.name)}` });
            router.push(paths.source(into.id));
            router.refresh();
          }}
        />
      )}
    </>
  );
}
