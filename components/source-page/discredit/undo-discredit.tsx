'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { sourceDetailSchema, type SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { paths } from '#lib/web/paths.ts';
import { undoneWords, undoWords } from './blast-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const answer = z.object({
  source: sourceDetailSchema,
  restored: z.int(),
  stayed: z.array(z.object({ claimId: z.string(), articleId: z.string(), statement: z.string() })),
});
type Undone = z.infer<typeof answer>;

/** Takes back that a source was discredited; says before what comes back, and after what stayed. */
export function UndoDiscredit({ source: { id, name, revision } }: { source: SourceDetail }) {
  const router = useRouter();
  const toast = useToast();
  const send = useSendCommand('Nothing was changed');
  const [open, setOpen] = useState(false);
  const [undone, setUndone] = useState<Undone | null>(null);

  async function undo() {
    const sent = await send('undo-discredit', { sourceId: id, revision }, answer);
    if (!sent.ok) {
      // It may have been changed or put back by someone else.
      router.refresh();
      return;
    }
    const { restored, stayed } = sent.value;
    if (stayed.length > 0) {
      setUndone(sent.value);
      return;
    }
    toast.show({
      tone: 'ok',
      title: `${isolated(name)} is in use again`,
      description: undoneWords(restored, 0),
    });
    router.refresh();
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Undo
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Put ${isolated(name)} back in use`}
        confirmLabel="Put back in use"
        onConfirm={undo}
      >
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {undoWords(name).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </ConfirmDialog>
      {undone && (
        <Dialog
          open
          title={`${isolated(name)} is in use again`}
          description={undoneWords(undone.restored, undone.stayed.length)}
          onOpenChange={() => {
            setUndone(null);
            router.refresh();
          }}
        >
          <p className="mb-1 text-sm text-ink-2">
            These were changed since, or rest on another discredited source:
          </p>
          <ul>
            {undone.stayed.map(({ claimId, articleId, statement }) => (
              <li key={claimId} className="border-t border-rule py-2 first:border-t-0">
                <Link
                  dir="auto"
                  href={paths.article(articleId, claimId)}
                  className="font-serif wrap-anywhere hover:underline"
                >
                  {statement}
                </Link>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
