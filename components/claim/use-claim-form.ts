'use client';

import { useEffect, useId, useRef } from 'react';
import { draftKey } from '#components/drafts/draft-store.ts';
import { draftWith } from '#components/drafts/draft-text.ts';
import { lifeAt, tellForm } from '#components/drafts/life-store.ts';
import { useDraft, type Draft, type DraftOptions } from '#components/drafts/use-draft.ts';
import { useFormLife } from '#components/drafts/use-form-life.ts';
import { isShown, type Step } from '#components/forms/form-life.ts';
import type { FormEvent, FormKind } from '#components/forms/form-rules.ts';
import { textOf } from '#components/forms/papers.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { ChangeOutcome, ClaimChange } from './claim-change.ts';
import { useClaim } from './claim-context.ts';
import { useFormFocus, useReturningFocus } from './use-returning-focus.ts';

export type FormProblem = Extract<ChangeOutcome, { kind: 'failed' }>;

/** What an outcome means to the form that was sent in turn `of`, with `text`. */
function eventOf(outcome: ChangeOutcome, of: number, text: string | null): FormEvent {
  if (outcome.kind === 'saved' || outcome.kind === 'theirs') return { on: outcome.kind, of };
  const words = text && draftWith(text, outcome.merged);
  if (outcome.kind === 'undecided') return { on: 'later', of, text: words };
  return { on: outcome.unsure ? 'unsure' : 'refused', of, text: words };
}

export type ClaimForm = ReturnType<typeof useClaimForm>;

/**
 * One form of the claim. A kept draft opens it, and leaves the focus where it is; saving closes it at once; cancelling
 * offers to bring the draft back. What becomes of it then is said by the rules of a form's life. Each claim has its
 * own: the form is drawn under `key`, so that none shows what was typed for another. A form that `adds` things begins
 * with a new one where it is opened before the answer is here.
 */
export function useClaimForm(form: string, { adds = false }: { adds?: boolean } = {}) {
  const { claim, actor, change } = useClaim();
  const toast = useToast();
  const place = draftKey({ workspaceId: actor.workspaceId, userId: actor.userId, about: claim.id, form });
  const kind: FormKind = adds ? 'adds' : 'edits';
  const life = useFormLife(place, kind);
  const [problem, setProblem] = useStateOf<FormProblem | null>(place, null);
  const [answer, setAnswer] = useStateOf<ChangeOutcome | null>(place, null);
  // The button that opens the form; it is off the page meanwhile, so focus can't simply go back to it.
  const openerId = useId();
  const focus = useReturningFocus(place, isShown(life), openerId);
  useLeaving(place, kind);

  function tell(event: FormEvent): Step {
    const next = tellForm(place, kind, event, claim.statement);
    if (next.outside.includes('focus')) focus.want();
    if (next.outside.includes('focus if free')) focus.wantIfFree();
    return next;
  }

  function cancel() {
    const { writing } = lifeAt(place, kind).papers;
    const { outside } = tell({ on: 'cancelled' });
    if (writing === null || !outside.includes('offer back')) return;
    toast.show({
      title: 'Draft discarded',
      action: { label: 'Undo', run: () => void tell({ on: 'wanted-back', text: writing }) },
    });
  }

  async function save(next: ClaimChange): Promise<ChangeOutcome> {
    setProblem(null);
    const { turns: of, papers } = tell({ on: 'sent' }).life;
    const text = textOf(papers, of);
    const outcome = await change(next, (on) => void tell(on === 'mine' ? { on } : { on, of }));
    setAnswer(outcome);
    tell(eventOf(outcome, of, text));
    if (outcome.kind === 'failed') setProblem(outcome);
    return outcome;
  }

  return {
    key: `${place}#${life.round}`,
    draft: { key: place, kind, title: claim.statement, answer },
    openerId,
    open: isShown(life),
    show: () => void tell({ on: 'open' }),
    cancel,
    save,
    problem: life.state === 'refused' || life.state === 'unsure' ? problem : null,
    focus,
  };
}

/** Where the forms of a panel are when it goes off the page: what they hold is there on return. */
function useLeaving(place: string, kind: FormKind): void {
  const places = useRef(new Map<string, FormKind>());
  useEffect(() => void places.current.set(place, kind), [place, kind]);
  useEffect(() => {
    const known = places.current;
    return () => known.forEach((of, one) => void tellForm(one, of, { on: 'left' }));
  }, []);
}

/** The value of a form of the claim, with the focus on what `field` finds when the person asks for it. */
export function useClaimDraft<T>(
  { draft, focus }: Pick<ClaimForm, 'draft' | 'focus'>,
  options: Pick<DraftOptions<T>, 'schema' | 'initial' | 'start' | 'base'>,
  field: (value: T) => Element | null | undefined,
): Draft<T> {
  const kept = useDraft<T>({ ...draft, ...options });
  useFormFocus(focus, () => field(kept.value));
  return kept;
}
