'use client';

import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { inChunks } from '#components/ui/react/in-chunks.tsx';
import { bringIntoView } from '#components/ui/react/bring-into-view.ts';
import { OutlineFilterMenu } from './outline-filter-menu.tsx';
import { filterClaims } from '#components/workspace/store/outline-filter.ts';
import { OutlineItem } from './outline-item.tsx';
import { CoverageLine } from '#components/workspace/unlooked/coverage-line.tsx';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';

/** Runs `work` once the next frame is on its way to the screen. Answers what calls it off. */
function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

const arrows: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

interface OutlineProps {
  /** Starts a claim without a pointer; absent for those who only read. */
  onRecord: (() => void) | null;
  /** A claim was opened: a sheet over the article makes way for it. */
  onOpen: () => void;
  /** Shows the sentences nobody has looked at. */
  onUnlooked: () => void;
}

/** The claims of the article in reading order. */
export function Outline({ onRecord, onOpen, onUnlooked }: OutlineProps) {
  const { store, actor } = useWorkspaceContext();
  const claims = useWorkspace((state) => state.claims);
  const order = useWorkspace((state) => state.order);
  const filter = useWorkspace((state) => state.filter);
  const setFilter = useWorkspace((state) => state.setFilter);
  const list = useRef<HTMLOListElement>(null);
  const ordered = useMemo(() => order.flatMap((id) => claims.get(id) ?? []), [claims, order]);
  const shown = useMemo(() => filterClaims(ordered, filter, actor.userId), [ordered, filter, actor.userId]);
  // Tab reaches one item, and the arrow keys move on from it: the open claim, where the filter shows it.
  const ids = useMemo(() => new Set(shown.map(({ id }) => id)), [shown]);
  const selectedShown = useWorkspace((state) => state.selectedId !== null && ids.has(state.selectedId));

  function move(event: KeyboardEvent) {
    const by = arrows[event.key];
    if (by === undefined) return;
    event.preventDefault();
    store.getState().step(by);
  }

  return (
    <nav aria-label="Claims" className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2 px-4 pt-3 pb-2">
        <h2 className="eyebrow min-w-0 flex-1" aria-live="polite">
          {filter === 'ALL' ? '' : `${shown.length} of `}
          {order.length} {order.length === 1 ? 'claim' : 'claims'}
        </h2>
        {onRecord && (
          <IconButton
            label="Record claim"
            keys="r"
            size="sm"
            variant="ghost"
            icon={<Plus />}
            onClick={onRecord}
          />
        )}
        {order.length > 0 && (
          <OutlineFilterMenu claims={ordered} userId={actor.userId} filter={filter} onFilter={setFilter} />
        )}
      </div>
      <CoverageLine onOpen={onUnlooked} />
      <ol
        ref={list}
        onKeyDown={move}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-outline]')) onOpen();
        }}
        hidden={shown.length === 0}
        className="min-h-0 flex-1 space-y-px overflow-y-auto overscroll-contain bg-paper px-2 pb-3 scroll-quiet"
      >
        {inChunks(
          shown.map(({ id }) => (
            <OutlineItem key={id} claimId={id} entry={!selectedShown && id === shown[0]?.id} />
          )),
        )}
      </ol>
      <KeepInView list={list} />
      {shown.length === 0 && (
        <div className="flex-1 px-4 text-sm text-ink-2">
          <EmptyOutline none={order.length === 0} onRecord={onRecord} onAll={() => setFilter('ALL')} />
        </div>
      )}
    </nav>
  );
}

/**
 * Scrolls the list to the open claim, and moves the focus along with it. Apart, so that the list is not drawn anew; and
 * once passage and panel are painted, which are what is looked at.
 */
function KeepInView({ list }: { list: RefObject<HTMLOListElement | null> }) {
  const { store } = useWorkspaceContext();
  const selectedId = useWorkspace((state) => state.selectedId);
  const callOff = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) {
      lineOf(list.current, selectedId)?.focus({ preventScroll: true });
    }
    // One that waits already goes to whatever is open when its turn comes: under a key held down none would come.
    callOff.current ??= afterPaint(() => {
      callOff.current = null;
      const line = list.current && lineOf(list.current, store.getState().selectedId);
      if (list.current && line?.parentElement) bringIntoView(line, line.parentElement, list.current);
    });
  }, [list, selectedId, store]);
  useEffect(
    () => () => {
      callOff.current?.();
      callOff.current = null;
    },
    [],
  );
  return null;
}

function lineOf(list: HTMLElement, claimId: string | null): HTMLElement | null {
  return claimId === null ? null : list.querySelector(`[data-outline="${CSS.escape(claimId)}"]`);
}

interface EmptyOutlineProps extends Pick<OutlineProps, 'onRecord'> {
  none: boolean;
  onAll: () => void;
}

function EmptyOutline({ none, onRecord, onAll }: EmptyOutlineProps) {
  if (!none) {
    return (
      <>
        <p className="mb-2">No claim fits this filter.</p>
        <Button size="sm" onClick={onAll}>
          Show all
        </Button>
      </>
    );
  }
  if (!onRecord) return <p>No claims have been recorded in this article yet.</p>;
  return <p>Select a passage in the article to record its first claim, or press the plus above.</p>;
}
