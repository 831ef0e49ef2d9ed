'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useActions } from '#components/shell/actions.tsx';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { paths } from '#lib/web/paths.ts';
import { SourceFormDialog } from '#components/source/source-form-dialog.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

interface NewSourceButtonProps {
  actor: { workspaceId: string; userId: string };
  graded: boolean;
}

/** Makes a source of the register, by its key too. */
export function NewSourceButton({ actor, graded }: NewSourceButtonProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useHotkeys({ n: { description: 'New source', run: show } });
  useActions([
    { id: 'new-source', label: 'New source', keys: 'n', icon: <Plus aria-hidden="true" />, run: show },
  ]);
  return (
    <>
      <Button variant="primary" size="sm" icon={<Plus aria-hidden="true" />} keys="n" onClick={show}>
        New source
      </Button>
      {open && (
        <SourceFormDialog
          actor={actor}
          graded={graded}
          onClose={() => setOpen(false)}
          onUse={(id) => {
            setOpen(false);
            router.push(paths.source(id));
          }}
          onSaved={(source) => {
            setOpen(false);
            toast.show({
              tone: 'ok',
              title: `${isolated(source.name)} added to the sources`,
              action: { label: 'Open', run: () => router.push(paths.source(source.id)) },
            });
            router.refresh();
          }}
        />
      )}
    </>
  );
}
