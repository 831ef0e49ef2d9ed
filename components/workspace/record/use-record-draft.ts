'use client';

import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { FormFocus } from '#components/claim/use-returning-focus.ts';
import { draftKey } from '#components/drafts/draft-store.ts';
import { lifeAt, tellForm } from '#components/drafts/life-store.ts';
import { useFormLife } from '#components/drafts/use-form-life.ts';
import { isShown, type Life, type Step } from '#components/forms/form-life.ts';
import type { FormEvent } from '#components/forms/form-rules.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { parseRecordDraft, type RecordDraft } from './record-draft.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';

export interface Recording {
  draft: RecordDraft | null;
  /** The draft was begun on an earlier visit, or comes back. */
  restored: boolean;
  /** The draft is being saved. */
  sending: boolean;
  /** Tells one draft from the next. */
  round: number;
  /** A person asked for the form: it takes the focus. */
  focus: Pick<FormFocus, 'asked' | 'take'>;
  /** Begins a claim on the passage; a draft that is not being saved moves there. */
  start: (passage: Passage) => void;
  /** Brings the draft to the front, to go on with it. */
  writeOn: () => void;
  /** Whether there is a draft now: one that was not recorded before waits for the next. */
  hasDraft: () => boolean;
  change: (part: Partial<Pick<RecordDraft, 'statement' | 'importance' | 'uses'>>) => void;
  /** Lets go of the draft; what was typed can be brought back for a while. */
  cancel: () => void;
  /**
   * The draft goes to the server. What this returns has to be told what came of it, and answers whether the draft was
   * still the one in front.
   */
  send: () => (outcome: 'saved' | 'refused' | 'unsure') => boolean;
}

const kind = 'records';

/** The draft on the screen: what is written, or is being saved and was not set aside. */
function draftOf(life: Life, versionId: string): RecordDraft | null {
  if (!isShown(life)) return null;
  const { writing, sent } = life.papers;
  return parseRecordDraft(life.state === 'busy' ? (sent.at(-1)?.text ?? null) : writing, versionId);
}

/** The claim being written on this article. It is kept in the browser until it is saved or let go of. */
export function useRecordDraft(): Recording {
  const { store, actor } = useWorkspaceContext();
  const articleId = useWorkspace((state) => state.article.id);
  const versionId = useWorkspace((state) => state.article.version.id);
  const headline = useWorkspace((state) => state.article.headline);
  const toast = useToast();
  const { workspaceId, userId } = actor;
  const place = draftKey({ workspaceId, userId, about: articleId, form: 'record-claim' });
  const life = useFormLife(place, kind);
  const draft = useMemo(() => draftOf(life, versionId), [life, versionId]);
  const [asked, setAsked] = useState(0);
  const wanted = useRef(false);
  /** Where the person was when they asked for the form. */
  const from = useRef<Element | null>(null);

  /** Marks the passage of the draft in the article. */
  function box(shown: Life) {
    const next = draftOf(shown, versionId);
    const { drafted, setDrafted } = store.getState();
    if (drafted?.start !== next?.start || drafted?.end !== next?.end) {
      setDrafted(next && { start: next.start, end: next.end });
    }
  }
  const boxed = useEffectEvent(box);
  useEffect(() => boxed(life), [life]);
  useEffect(() => () => void tellForm(place, kind, { on: 'left' }), [place]);

  function wantFocus() {
    from.current = document.activeElement;
    wanted.current = true;
    setAsked(asked + 1);
  }

  function tell(event: FormEvent): Step {
    const next = tellForm(place, kind, event, headline);
    box(next.life);
    if (next.outside.includes('focus')) wantFocus();
    return next;
  }

  function bringForward() {
    wantFocus();
    store.getState().write();
  }

  function offerBack(text: string, { statement }: RecordDraft) {
    if (statement === null) return;
    toast.show({
      title: 'Claim not recorded',
      description: statement,
      action: {
        label: 'Write on',
        run: () => {
          tell({ on: 'wanted-back', text });
          bringForward();
        },
      },
    });
  }

  return {
    draft,
    restored: life.state === 'restored' || life.state === 'refused' || life.state === 'unsure',
    sending: life.state === 'busy',
    round: life.round,
    focus: {
      asked,
      take() {
        const now = wanted.current;
        wanted.current = false;
        return now;
      },
    },
    writeOn: bringForward,
    hasDraft: () => draftOf(lifeAt(place, kind), versionId) !== null,
    start({ start, end }) {
      const before = life.state === 'busy' ? null : draft;
      const begun = { statement: null, importance: 'NORMAL', uses: [], ...before, versionId, start, end };
      tell({ on: 'begun', text: JSON.stringify(begun) });
      bringForward();
    },
    change(part) {
      if (draft) tell({ on: 'typed', text: JSON.stringify({ ...draft, ...part }) });
    },
    cancel() {
      const { outside } = tell({ on: 'cancelled' });
      const back = from.current;
      requestAnimationFrame(() => {
        if (back instanceof HTMLElement && back.isConnected && document.activeElement === document.body) {
          back.focus({ preventScroll: true });
        }
      });
      if (draft && outside.includes('offer back')) offerBack(JSON.stringify(draft), draft);
    },
    send() {
      const of = tell({ on: 'sent' }).life.turns;
      return (outcome) => {
        const { state, turns } = lifeAt(place, kind);
        const here = state === 'busy' && turns === of;
        tell({ on: outcome, of });
        return here && store.getState().writing;
      };
    },
  };
}
