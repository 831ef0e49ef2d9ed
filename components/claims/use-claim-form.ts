'use client';

import { useEffect, useId, useRef } from 'react';
import {
  bringBackSent,
  draftKey,
  letGoOfSent,
  readDraft,
  removeDraft,
  sendDraft,
  writeDraft,
} from '#components/drafts/draft-store.ts';
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
 * It can be opened again before the answer is here, and that answer then closes and empties nothing: a form that
 * `adds` things begins with a new one, any other goes on from what is being saved.
 */
export function useClaimForm(form: string, { adds = false }: { adds?: boolean } = {}) {
  const { claim, actor, change } = useClaim();
  const toast = useToast();
  const about = draftKey({ workspaceId: actor.workspaceId, userId: actor.userId, about: claim.id, form });
  const drafted = useDraftExists(about);
  const [chosen, setChosen] = useStateOf<boolean | null>(about, null);
  const [problem, setProblem] = useStateOf<FormProblem | null>(about, null);
  const [answer, setAnswer] = useStateOf<ChangeOutcome | null>(about, null);
  const [round, setRound] = useStateOf<number>(about, 0);
  const from = useRef<{ about: string; focused: Element | null } | null>(null);
  // The button that opens the form; it is off the page meanwhile, so focus can't simply go back to it.
  const openerId = useId();
  const open = chosen ?? drafted;

  useEffect(() => {
    if (open || !from.current) return;
    const { about: left, focused: back } = from.current;
    from.current = null;
    // Another claim took the place of the form's: what has the focus now keeps it.
    if (left !== about) return;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else document.getElementById(openerId)?.focus();
  }, [open, about, openerId]);

  function show() {
    if (!open) from.current = { about, focused: document.activeElement };
    setChosen(true);
  }

  function cancel() {
    const kept = readDraft(about);
    removeDraft(about);
    setProblem(null);
    setChosen(false);
    if (kept === null) return;
    toast.show({
      title: 'Draft discarded',
      action: {
        label: 'Undo',
        run: () => {
          writeDraft(about, kept);
          setChosen(true);
        },
      },
    });
  }

  async function save(next: ClaimChange): Promise<ChangeOutcome> {
    setProblem(null);
    setChosen(null);
    const sent = sendDraft(about);
    const outcome = await change(next);
    setAnswer(outcome);
    if (outcome.kind === 'saved') letGoOfSent(about, sent);
    else if (outcome.kind === 'theirs') {
      letGoOfSent(about, sent);
      setChosen(null);
    } else if (bringBackSent(about, sent, adds)) {
      if (adds) setRound(round + 1);
      if (outcome.kind === 'failed') setProblem(outcome);
      setChosen(true);
    }
    return outcome;
  }

  return {
    key: `${about}#${round}`,
    draft: { key: about, adds, answer },
    openerId,
    open,
    show,
    cancel,
    save,
    problem,
  };
}
