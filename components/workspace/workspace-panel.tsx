'use client';

import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { DoneStep } from '#lib/domain/shapes/waits-for.ts';
import { ClaimPanel } from '#components/claim-panel/claim-panel.tsx';
import { Button } from '#components/ui/button.tsx';
import { useLatest } from '#components/ui/react/use-latest.ts';
import { Sheet } from '#components/ui/overlay/sheet.tsx';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { RecordForm } from '#components/workspace/record/record-form.tsx';
import type { Recording } from '#components/workspace/record/use-record-draft.ts';
import { useStep } from './use-step.ts';
import { claimHeadingId, focusOpenClaim, useGoOn } from './use-go-on.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';

/** True while the media `query` holds; false on the server, which knows no screen. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** One column: the claim lies over the article as a sheet. */
const phone = '(width < 48rem)';

/** The open claim, or the form for a new one: beside the article, on a phone over it. */
export function WorkspacePanel({ recording }: { recording: Recording }) {
  const { store } = useWorkspaceContext();
  const narrow = useMedia(phone);
  const open = useWorkspace((state) => state.panelOpen);
  const setOpen = useWorkspace((state) => state.setPanelOpen);
  const number = useWorkspace((state) =>
    state.selectedId ? state.numbers.get(state.selectedId) : undefined,
  );
  const writing = useWorkspace((state) => state.writing);
  const draft = writing ? recording.draft : null;

  function recorded(claim: ClaimDetail, here: boolean) {
    const { put, select } = store.getState();
    put(claim);
    if (!here) return;
    select(claim.id);
    // One that was not recorded before waited for this one.
    if (recording.hasDraft()) {
      recording.writeOn();
      return;
    }
    // The form that held the focus is gone; what it made takes over.
    requestAnimationFrame(focusOpenClaim);
  }

  const content = draft ? (
    <RecordForm key={recording.round} draft={draft} recording={recording} onRecorded={recorded} />
  ) : (
    <>
      {recording.draft && !recording.sending && <KeptDraft onWriteOn={recording.writeOn} />}
      <OpenClaim />
    </>
  );
  if (narrow) {
    const filled = draft !== null || number !== undefined;
    return (
      <Sheet
        open={open && filled}
        onOpenChange={setOpen}
        side="bottom"
        title={draft ? 'New claim' : `Claim ${number ?? ''}`}
      >
        {/* Outside an article its header would count as another banner of the page. */}
        <article className="contents">{content}</article>
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

/** Above a claim opened while a new one was being written: the way back to that one. */
function KeptDraft({ onWriteOn }: { onWriteOn: () => void }) {
  return (
    <div
      role="status"
      className="flex shrink-0 items-center justify-between gap-2 border-b border-rule bg-well px-4.5 py-2"
    >
      <p className="text-sm text-ink-2">The new claim you were writing is kept.</p>
      <Button size="sm" onClick={onWriteOn}>
        Write on
      </Button>
    </div>
  );
}

function OpenClaim() {
  const { store, actor, people, rules } = useWorkspaceContext();
  const step = useLatest(useStep(() => undefined));
  const goOn = useLatest(useGoOn());
  const language = useWorkspace((state) => state.article.language);
  const claim = useWorkspace((state) => state.claims.get(state.selectedId ?? ''));
  const claimId = claim?.id ?? '';
  const number = useWorkspace((state) => state.numbers.get(claimId));
  const count = useWorkspace((state) => state.order.length);
  const position = useMemo(() => ({ index: (number ?? 1) - 1, count }), [number, count]);
  // The panel is drawn anew only when what it is given changes, so these stay the same.
  const [calls] = useState(() => ({
    onChange: (changed: ClaimDetail) => store.getState().put(changed),
    onDeleted: (claimId: string) => store.getState().remove(claimId),
    onRestored: (restored: ClaimDetail) => {
      store.getState().put(restored);
      store.getState().select(restored.id);
    },
    onStep: (by: 1 | -1) => step.current(by),
    onGoOn: (claimId: string, step: DoneStep) => goOn.current(claimId, step),
    onMovePassage: () => store.getState().setChoosing('move'),
  }));

  if (!claim) {
    return (
      <p className="px-4.5 py-3.5 text-ink-3">
        {count === 0 ? 'A claim shows here once it is recorded.' : 'The claim you open shows here.'}
      </p>
    );
  }
  return (
    <ClaimPanel
      claim={claim}
      actor={actor}
      people={people}
      rules={rules}
      language={language}
      position={position}
      headingId={claimHeadingId}
      {...calls}
    />
  );
}
