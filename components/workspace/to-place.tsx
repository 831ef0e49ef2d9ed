'use client';

import { useMemo } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { may } from '#lib/domain/access/policy.ts';

/** Says how many claims wait for somebody to settle their passage, and opens them one after another. */
export function ToPlace() {
  const { store, actor } = useWorkspaceContext();
  const claims = useWorkspace((state) => state.claims);
  const order = useWorkspace((state) => state.order);
  const isShown = useWorkspace((state) => state.filter === 'PLACE');
  const waiting = useMemo(
    () => order.filter((id) => claims.get(id)?.anchor.awaitsPerson === true),
    [claims, order],
  );
  const [first] = waiting;
  const there = first !== undefined && may(actor, 'claim.edit');

  function begin() {
    if (first === undefined) return;
    const { setFilter, select, selectedId } = store.getState();
    setFilter('PLACE');
    select(selectedId !== null && waiting.includes(selectedId) ? selectedId : first);
  }
  useHotkeys(
    { q: { description: 'Claims whose passage has to be settled', run: begin } },
    { group: 'Claims of this article', enabled: there },
  );
  if (waiting.length === 0) {
    if (!isShown) return null;
    return (
      <div className="mb-4 font-sans">
        <Notice
          tone="ok"
          live
          title="Every passage is settled."
          action={
            <Button size="sm" onClick={() => store.getState().setFilter('ALL')}>
              Show all claims
            </Button>
          }
        />
      </div>
    );
  }
  return (
    <div className="mb-4 font-sans">
      <Notice
        tone="warn"
        title={
          waiting.length === 1
            ? 'The passage of 1 claim changed in this version.'
            : `The passages of ${waiting.length} claims changed in this version.`
        }
        action={
          there && (
            <Button size="sm" keys="q" onClick={begin}>
              Settle {waiting.length === 1 ? 'it' : 'them'}
            </Button>
          )
        }
      >
        {there
          ? 'Accept the place that was found, select another, or drop the claim.'
          : 'A reviewer has yet to say where they stand.'}
      </Notice>
    </div>
  );
}
