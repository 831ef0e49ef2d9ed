'use client';

import { useEffect, useId, useRef } from 'react';
import { draftKey, readDraft, removeDraft, writeDraft } from '#components/drafts/draft-store.ts';
import { useDraftExists } from '#components/drafts/use-draft.ts';
import { useToast } from '#components/ui/toast.tsx';
import { useStateOf } from '#components/ui/use-state-of.ts';
import type { ChangeOutcome, ClaimChange } from './claim-change.ts';
import { useClaim } from './claim-context.ts';

export type FormProblem = Extract<ChangeOutcome, { kind: 'failed' }>;

/**
 * Whether one form of the claim is open. A kept draft opens it; saving closes it at once and opens it again,
 * with what was typed, when the save fails; cancelling offers to bring the draft back. Focus returns to
 * where it was. Each claim has its own: the form is drawn under `key`, so that none shows what was typed for another.
 */
export function useClaimForm(form: string) {
  const { claim, actor, change } = useClaim();
  const toast = useToast();
  const key = draftKey({ workspaceId: actor.workspaceId, userId: actor.userId, about: claim.id, form });
  const drafted = useDraftExists(key);
  const [chosen, setChosen] = useStateOf<boolean | null>(key, null);
  const [problem, setProblem] = useStateOf<FormProblem | null>(key, null);
  const from = useRef<{ key: string; focused: Element | null } | null>(null);
  // The button that opens the form; it is off the page meanwhile, so focus can't simply go back to it.
  const openerId = useId();
  const open = chosen ?? drafted;

  useEffect(() => {
    if (open || !from.current) return;
    const { key: left, focused: back } = from.current;
    from.current = null;
    // Another claim took the place of the form's: what has the focus now keeps it.
    if (left !== key) return;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else document.getElementById(openerId)?.focus();
  }, [open, key, openerId]);

  function show() {
    if (!open) from.current = { key, focused: document.activeElement };
    setChosen(true);
  }

  function cancel() {
    const kept = readDraft(key);
    removeDraft(key);
    setProblem(null);
    setChosen(false);
    if (kept === null) return;
    toast.show({
      title: 'Draft discarded',
      action: {
        label: 'Undo',
        run: () => {
          writeDraft(key, kept);
          setChosen(true);
        },
      },
    });
  }

  async function save(next: ClaimChange): Promise<ChangeOutcome> {
    setProblem(null);
    setChosen(false);
    const outcome = await change(next);
    if (outcome.kind === 'saved' || outcome.kind === 'theirs') {
      removeDraft(key);
      setChosen(null);
    } else {
      if (outcome.kind === 'failed') setProblem(outcome);
      setChosen(true);
    }
    return outcome;
  }

  return { key, openerId, open, show, cancel, save, problem };
}
