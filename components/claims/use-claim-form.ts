'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { draftKey, readDraft, removeDraft, writeDraft } from '#components/drafts/draft-store.ts';
import { useDraftExists } from '#components/drafts/use-draft.ts';
import { useToast } from '#components/ui/toast.tsx';
import type { ChangeOutcome, ClaimChange } from './claim-change.ts';
import { useClaim } from './claim-context.ts';

export type FormProblem = Extract<ChangeOutcome, { kind: 'failed' }>;

/**
 * Whether one form of the claim is open. A kept draft opens it; saving closes it at once and opens it again,
 * with what was typed, when the save fails; cancelling offers to bring the draft back. Focus returns to
 * where it was.
 */
export function useClaimForm(form: string) {
  const { claim, actor, change } = useClaim();
  const toast = useToast();
  const key = draftKey({ workspaceId: actor.workspaceId, userId: actor.userId, about: claim.id, form });
  const drafted = useDraftExists(key);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const from = useRef<Element | null>(null);
  // The button that opens the form; it is off the page meanwhile, so focus can't simply go back to it.
  const openerId = useId();
  const open = chosen ?? drafted;

  useEffect(() => {
    if (open || !from.current) return;
    const back = from.current;
    from.current = null;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else document.getElementById(openerId)?.focus();
  }, [open, openerId]);

  function show() {
    if (!open) from.current = document.activeElement;
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
