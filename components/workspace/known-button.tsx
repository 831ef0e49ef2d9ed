'use client';

import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { PartBoundary, PartFailed } from '#components/ui/part-boundary.tsx';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';

const KnownDialog = lazy(() =>
  import('#components/wording/known-dialog.tsx').then((module) => ({ default: module.KnownDialog })),
);

const title = 'What we know, what we don’t know';

/** Opens what we know and don't know of this article. */
export function KnownButton() {
  const { store } = useWorkspaceContext();
  const claims = useWorkspace((state) => state.claims);
  const order = useWorkspace((state) => state.order);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useHotkeys(
    { n: { description: 'What we know and don’t know', run: () => setOpen(true) } },
    { group: 'Claims of this article' },
  );
  return (
    <>
      <Button size="sm" icon={<ListChecks aria-hidden="true" />} onClick={() => setOpen(true)}>
        <span className="max-lg:sr-only">What we know</span>
      </Button>
      {open && (
        <PartBoundary
          fallback={
            <Dialog open onOpenChange={close} size="sm" title={title}>
              <PartFailed what="The list" />
            </Dialog>
          }
        >
          <Suspense>
            <KnownDialog
              claims={order.flatMap((id) => claims.get(id) ?? [])}
              title={title}
              onClose={close}
              onOpenClaim={(claimId) => {
                close();
                store.getState().select(claimId);
              }}
            />
          </Suspense>
        </PartBoundary>
      )}
    </>
  );
}
