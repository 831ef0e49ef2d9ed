'use client';

import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/hotkeys.tsx';
import { useWorkspace, useWorkspaceContext } from './workspace-context.tsx';

const KnownDialog = lazy(() =>
  import('#components/wording/known-dialog.tsx').then((module) => ({ default: module.KnownDialog })),
);

/** Opens what we know and don't know of this article. */
export function KnownButton() {
  const { store } = useWorkspaceContext();
  const claims = useWorkspace((state) => state.claims);
  const order = useWorkspace((state) => state.order);
  const [open, setOpen] = useState(false);
  useHotkeys(
    { n: { description: 'What we know and don’t know', run: () => setOpen(true) } },
    { group: 'Claims of this article' },
  );
  return (
    <>
      <Button size="sm" icon={<ListChecks aria-hidden="true" />} onClick={() => setOpen(true)}>
        <span className="max-lg:sr-only">Known</span>
      </Button>
      {open && (
        <Suspense>
          <KnownDialog
            claims={order.flatMap((id) => claims.get(id) ?? [])}
            onClose={() => setOpen(false)}
            onOpenClaim={(claimId) => {
              setOpen(false);
              store.getState().select(claimId);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
