'use client';

import { ListTree } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ArticleReader } from '#components/workspace/reader/article-reader.tsx';
import { PaneArea } from '#components/shell/page-body.tsx';
import { useActions } from '#components/shell/actions.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { UnlookedDialog } from '#components/workspace/unlooked/unlooked-dialog.tsx';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/overlay/sheet.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { ChoosePassageDialog } from '#components/workspace/reader/choose-passage-dialog.tsx';
import { Outline } from '#components/workspace/outline/outline.tsx';
import { SelectionToolbar } from '#components/workspace/reader/selection-toolbar.tsx';
import { useMoveClaim } from '#components/workspace/reader/use-move-claim.ts';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useNoClaim } from '#components/workspace/unlooked/use-no-claim.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { useRecordDraft } from '#components/workspace/record/use-record-draft.ts';
import { useSelectedPassage } from '#components/workspace/reader/use-selected-passage.ts';
import { nameInAddress } from './name-in-address.ts';
import { ToPlace } from './to-place.tsx';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import { WorkspaceBar } from './workspace-bar.tsx';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { WorkspacePanel } from './workspace-panel.tsx';
import { type WorkspaceData, openClaimId } from '#components/workspace/store/workspace-store.ts';

const settled = 200;

/**
 * Keeps the claim a person opened in the address, so that it can be shared and a reload comes back to it.
 * Waits until someone who runs through the claims has stopped at one: browsers refuse hundreds of changes in
 * a row.
 */
function useClaimAddress(): void {
  const articleId = useWorkspace((state) => state.article.id);
  const { list } = useWorkspaceContext();
  const selectedId = useWorkspace(openClaimId);
  const named = useRef(selectedId);
  useEffect(() => {
    // The first claim is open before anyone chose it; that is no choice to keep.
    if (named.current === selectedId) return;
    const timer = setTimeout(() => {
      named.current = selectedId;
      nameInAddress(articleId, selectedId, list);
    }, settled);
    return () => clearTimeout(timer);
  }, [articleId, selectedId, list]);
}

/** Takes over what the server sends anew; `loadId` tells one answer from the next. */
function useFreshData(data: WorkspaceData, loadId: string): void {
  const { store } = useWorkspaceContext();
  const taken = useRef(loadId);
  useEffect(() => {
    if (taken.current === loadId) return;
    store.getState().load(data);
    taken.current = loadId;
  }, [store, data, loadId]);
}

/** Apart from the screen, which need not be drawn anew for it. */
function ClaimInAddress(): null {
  useClaimAddress();
  return null;
}

/** Outline, article and claim, and what happens between them. */
export function WorkspaceScreen({ data, loadId }: { data: WorkspaceData; loadId: string }) {
  const { store, actor } = useWorkspaceContext();
  const text = useWorkspace((state) => state.text);
  const count = useWorkspace((state) => state.order.length);
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const { selected, selectedNow } = useSelectedPassage(text, body, frame);
  const recording = useRecordDraft();
  const move = useMoveClaim();
  const setChoosing = useWorkspace((state) => state.setChoosing);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [unlooked, setUnlooked] = useState(false);
  const unlookedKey = { description: 'Sentences nobody has looked at', run: () => setUnlooked(true) };
  useHotkeys({ u: unlookedKey }, { group: 'Claims of this article' });
  useActions([
    {
      id: 'unlooked',
      label: 'Sentences nobody has looked at yet',
      group: 'This article',
      keys: 'u',
      keywords: ['coverage', 'missing', 'unchecked'],
      run: () => setUnlooked(true),
    },
  ]);
  const mayRecord = may(actor, 'claim.record');
  const noClaim = useNoClaim();
  const toast = useToast();
  const noClaimKey = {
    description: 'No claim in the selected sentences',
    run: sayNoClaim,
  };
  useHotkeys(
    { n: noClaimKey },
    { group: 'Claims of this article', enabled: noClaim !== null && selected !== null },
  );

  function recordAt(passage: Passage) {
    setOutlineOpen(false);
    recording.start(passage);
    document.getSelection()?.removeAllRanges();
  }

  function sayNoClaim() {
    const passage = selectedNow();
    if (!passage) return;
    const sentences = noClaim?.unlooked(passage) ?? [];
    document.getSelection()?.removeAllRanges();
    if (sentences.length > 0) noClaim?.say(sentences);
    else toast.show({ title: refusalWords({ code: 'looked-already' }) });
  }

  function recordSelected() {
    if (!mayRecord) return;
    const passage = selectedNow();
    if (passage) {
      recordAt(passage);
      return;
    }
    setOutlineOpen(false);
    setChoosing('record');
  }

  useFreshData(data, loadId);
  useWorkspaceKeys(mayRecord ? recordSelected : null);

  const outline = (
    <Outline
      onRecord={mayRecord ? recordSelected : null}
      onOpen={() => setOutlineOpen(false)}
      onUnlooked={() => {
        setOutlineOpen(false);
        setUnlooked(true);
      }}
    />
  );
  return (
    <>
      <WorkspaceBar />
      <ClaimInAddress />
      <PaneArea className="grid grid-cols-1 md:grid-cols-[minmax(0,1fr)_360px] lg:grid-cols-[212px_minmax(0,1fr)_380px] xl:grid-cols-[268px_minmax(0,1fr)_432px]">
        <div className="flex min-h-0 flex-col border-r border-rule max-lg:hidden">{outline}</div>
        <ArticleReader
          frame={frame}
          body={body}
          onRecord={mayRecord ? recordAt : undefined}
          before={
            <>
              <div className="mb-4 lg:hidden">
                <Button icon={<ListTree aria-hidden="true" />} onClick={() => setOutlineOpen(true)}>
                  Outline · {count} {count === 1 ? 'claim' : 'claims'}
                </Button>
              </div>
              <ToPlace />
            </>
          }
        >
          {selected && mayRecord && (
            <SelectionToolbar
              place={selected.place}
              selectedNow={selectedNow}
              drafting={recording.draft !== null && !recording.sending}
              onRecord={recordSelected}
              onNoClaim={sayNoClaim}
            />
          )}
        </ArticleReader>
        <WorkspacePanel recording={recording} />
      </PaneArea>
      <Sheet open={outlineOpen} onOpenChange={setOutlineOpen} title="Outline" side="auto">
        {outline}
      </Sheet>
      {unlooked && (
        <UnlookedDialog
          onRecord={
            mayRecord
              ? (passage) => {
                  setUnlooked(false);
                  recording.start(passage);
                }
              : null
          }
          onClose={() => setUnlooked(false)}
        />
      )}
      <ChoosePassageDialog
        onRecord={recording.start}
        onMove={(passage) => move(store.getState().selectedId)?.to(passage)}
      />
    </>
  );
}
