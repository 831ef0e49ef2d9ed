'use client';

import { ClaimPanel } from './claim-placeholder.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import { RecordForm } from './record-form.tsx';
import { phone, useMedia } from './use-media.ts';
import type { Recording } from './use-record-draft.ts';
import { useWorkspace, useWorkspaceContext } from './workspace-context.tsx';

export const claimHeadingId = 'open-claim';

/** The open claim, or the form for a new one: beside the article, on a phone over it. */
export function WorkspacePanel({ recording }: { recording: Recording }) {
  const { store } = useWorkspaceContext();
  const narrow = useMedia(phone);
  const open = useWorkspace((state) => state.panelOpen);
  const setOpen = useWorkspace((state) => state.setPanelOpen);
  const number = useWorkspace((state) =>
    state.selectedId ? state.numbers.get(state.selectedId) : undefined,
  );
  const { draft } = recording;

  function recorded(claim: ClaimDetail) {
    const { put, select } = store.getState();
    recording.finish();
    put(claim);
    select(claim.id);
    // The form that held the focus is gone; what it made takes over.
    requestAnimationFrame(() => document.getElementById(claimHeadingId)?.focus({ preventScroll: true }));
  }

  const content = draft ? (
    <RecordForm draft={draft} recording={recording} onRecorded={recorded} />
  ) : (
    <OpenClaim />
  );
  if (narrow) {
    const filled = draft !== null || number !== undefined;
    return (
      <Sheet
        open={open && filled}
        onOpenChange={setOpen}
        side="bottom"
        title={draft ? 'New claim' : `Claim ${number ?? ''}`}
        hideTitle
      >
        {content}
      </Sheet>
    );
  }
  return (
    <section
      aria-label={draft ? 'New claim' : 'Claim'}
      className="flex min-h-0 flex-col overflow-hidden border-l border-rule max-md:hidden"
    >
      {content}
    </section>
  );
}

function OpenClaim() {
  const { store, actor, people } = useWorkspaceContext();
  const claim = useWorkspace((state) => (state.selectedId ? state.claims.get(state.selectedId) : undefined));
  const index = useWorkspace((state) =>
    state.selectedId ? (state.numbers.get(state.selectedId) ?? 1) - 1 : 0,
  );
  const count = useWorkspace((state) => state.order.length);
  if (!claim) {
    return (
      <p className="px-4.5 py-3.5 text-ink-3">The claim you open in the article or the outline shows here.</p>
    );
  }
  return (
    <ClaimPanel
      // What is being typed belongs to one claim and stays with it.
      key={claim.id}
      claim={claim}
      actor={actor}
      people={people}
      position={{ index, count }}
      headingId={claimHeadingId}
      onChange={(changed) => store.getState().put(changed)}
      onDeleted={(claimId) => store.getState().remove(claimId)}
      onRestored={(restored) => {
        store.getState().put(restored);
        store.getState().select(restored.id);
      }}
    />
  );
}
