'use client';

import { useEffect, useEffectEvent, useId, useRef } from 'react';
import {
  bringBackDraft,
  bringBackSent,
  draftKey,
  letGoOfSent,
  readDraft,
  removeDraft,
  sendDraft,
} from '#components/drafts/draft-store.ts';
import { draftWith } from '#components/drafts/draft-text.ts';
import { useDraftExists } from '#components/drafts/use-draft.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { ChangeOutcome, ClaimChange } from './claim-change.ts';
import { useClaim } from './claim-context.ts';

export type FormProblem = Extract<ChangeOutcome, { kind: 'failed' }>;

/**
 * Whether one form of the claim is open. A kept draft opens it, and leaves the focus where it is; saving closes it at once and opens it again,
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
  const rounds = useRef(0);
  const [asked, setAsked] = useStateOf<number>(about, 0);
  const from = useRef<{ about: string; focused: Element | null } | null>(null);
  const wasOpen = useRef<string | null>(null);
  /** Where the focus went when the form closed. */
  const backAt = useRef<Element | null>(null);
  /** The person asked for the form and it doesn't have the focus yet. */
  const wantsFocus = useRef(false);
  const shown = useRef<string | null>(null);
  // The button that opens the form; it is off the page meanwhile, so focus can't simply go back to it.
  const openerId = useId();
  const open = chosen ?? drafted;

  useEffect(() => {
    shown.current = about;
    return () => {
      shown.current = null;
      wantsFocus.current = false;
      backAt.current = null;
    };
  }, [about]);

  useEffect(() => {
    // Where another claim took the place of the form's, what has the focus now keeps it.
    const closed = !open && wasOpen.current === about;
    const back = from.current?.about === about ? from.current.focused : null;
    wasOpen.current = open ? about : null;
    if (!open) from.current = null;
    if (!closed) return;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else if (document.activeElement === document.body) document.getElementById(openerId)?.focus();
    backAt.current = document.activeElement;
  }, [open, about, openerId]);

  function show() {
    if (!open) from.current = { about, focused: document.activeElement };
    wantsFocus.current = true;
    setAsked(asked + 1);
    setChosen(true);
  }

  /** Opens the form again after its save failed. Someone who went on meanwhile is not called back. */
  function showAgain() {
    const { activeElement } = document;
    const waits = activeElement === document.body || activeElement === backAt.current;
    // The dialog over a conflict is closing, and its focus has to go somewhere.
    const deciding = activeElement?.closest('[role="dialog"]');
    if (shown.current === about && (waits || deciding)) wantsFocus.current = true;
    setChosen(true);
  }

  /** Opens the form with the draft that is kept now, whatever it shows. */
  function showAnew() {
    rounds.current += 1;
    setRound(rounds.current);
    setChosen(true);
    if (shown.current !== about) return;
    from.current ??= { about, focused: document.activeElement };
    wantsFocus.current = true;
  }

  function takeFocus() {
    const wanted = wantsFocus.current;
    wantsFocus.current = false;
    return wanted;
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
          bringBackDraft(about, kept);
          showAnew();
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
    } else if (bringBackSent(about, sent, adds, sent && draftWith(sent, outcome.merged))) {
      if (adds) {
        rounds.current += 1;
        setRound(rounds.current);
      }
      if (outcome.kind === 'failed') setProblem(outcome);
      showAgain();
    }
    return outcome;
  }

  return {
    key: `${about}#${round}`,
    draft: { key: about, title: claim.statement, adds, answer },
    openerId,
    open,
    show,
    cancel,
    save,
    problem,
    asked,
    takeFocus,
  };
}

/** Puts the focus into the form when the person asked for it, on what `field` finds. */
export function useFormFocus(
  form: Pick<ReturnType<typeof useClaimForm>, 'asked' | 'takeFocus'>,
  field: () => Element | null | undefined,
): void {
  const focus = useEffectEvent(() => {
    if (!form.takeFocus()) return;
    const found = field();
    if (found instanceof HTMLElement) found.focus();
  });
  useEffect(() => focus(), [form.asked]);
}
