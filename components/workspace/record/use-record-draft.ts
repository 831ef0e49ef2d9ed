'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  bringBackDraft,
  bringBackSent,
  draftKey,
  letGoOfSent,
  readDraft,
  removeDraft,
  sendDraft,
  writeDraft,
} from '#components/drafts/draft-store.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { parseRecordDraft, type RecordDraft } from './record-draft.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';

export interface Recording {
  draft: RecordDraft | null;
  /** The draft was begun on an earlier visit. */
  restored: boolean;
  /** The draft is being saved. */
  sending: boolean;
  /** Tells one draft from the next. */
  round: number;
  /** A person asked for the form: it takes the focus. */
  asked: boolean;
  /** Begins a claim on the passage; a draft that is not being saved moves there. */
  start: (passage: Passage) => void;
  /** Brings the draft to the front, to go on with it. */
  writeOn: () => void;
  change: (part: Partial<Pick<RecordDraft, 'statement' | 'importance' | 'uses'>>) => void;
  /** Lets go of the draft; what was typed can be brought back for a while. */
  cancel: () => void;
  /**
   * The draft goes to the server. What this returns has to be told whether it was recorded, and answers whether the
   * draft was still the one in front.
   */
  send: () => (recorded: boolean) => boolean;
}

/** The claim being written on this article. It is kept in the browser until it is saved or let go of. */
export function useRecordDraft(): Recording {
  const { store, actor } = useWorkspaceContext();
  const articleId = useWorkspace((state) => state.article.id);
  const versionId = useWorkspace((state) => state.article.version.id);
  const headline = useWorkspace((state) => state.article.headline);
  const toast = useToast();
  const [draft, setDraft] = useState<RecordDraft | null>(null);
  const [restored, setRestored] = useState(false);
  const [sending, setSending] = useState(false);
  const [round, setRound] = useState(0);
  const [asked, setAsked] = useState(false);
  /** The draft that is being saved, while it is the one on the screen. */
  const shown = useRef<object>(null);
  const { workspaceId, userId } = actor;
  const key = draftKey({ workspaceId, userId, about: articleId, form: 'record-claim' });

  function show(next: RecordDraft | null) {
    setDraft(next);
    const { drafted, setDrafted } = store.getState();
    if (drafted?.start !== next?.start || drafted?.end !== next?.end) {
      setDrafted(next && { start: next.start, end: next.end });
    }
  }

  function write(next: RecordDraft) {
    writeDraft(key, JSON.stringify(next), headline);
    show(next);
  }

  /** Shows the draft that is kept now; none where there is none. */
  function showKept() {
    const kept = parseRecordDraft(readDraft(key), versionId);
    setRestored(kept !== null);
    setAsked(false);
    setRound((before) => before + 1);
    show(kept);
  }

  /** What is being saved no longer has the form. */
  function leaveSent() {
    shown.current = null;
    setSending(false);
    setRestored(false);
    setRound((before) => before + 1);
  }

  function bringForward() {
    setAsked(true);
    store.getState().write();
  }

  const restore = useEffectEvent(() => {
    if (parseRecordDraft(readDraft(key), versionId)) showKept();
  });
  useEffect(() => restore(), [key, versionId]);

  return {
    draft,
    restored,
    sending,
    round,
    asked,
    writeOn: bringForward,
    start(passage) {
      const { start, end } = passage;
      if (sending) leaveSent();
      const before = sending ? null : draft;
      write({ statement: null, importance: 'NORMAL', uses: [], ...before, versionId, start, end });
      bringForward();
    },
    change(part) {
      if (draft && !sending) write({ ...draft, ...part });
    },
    cancel() {
      if (sending) {
        leaveSent();
        show(null);
        return;
      }
      removeDraft(key);
      showKept();
      // One that waited takes the place of this form, and its focus.
      setAsked(true);
      if (!draft || draft.statement === null) return;
      toast.show({
        title: 'Claim not recorded',
        description: draft.statement,
        action: {
          label: 'Write on',
          run: () => {
            if (shown.current) leaveSent();
            bringBackDraft(key, JSON.stringify(draft));
            showKept();
            bringForward();
          },
        },
      });
    },
    send() {
      const token = {};
      const sent = sendDraft(key);
      shown.current = token;
      setSending(true);
      return (recorded) => {
        const shownStill = shown.current === token;
        if (shownStill) {
          shown.current = null;
          setSending(false);
        }
        if (recorded) letGoOfSent(key, sent);
        const back = !recorded && bringBackSent(key, sent, true);
        if (recorded ? shownStill : back && !shownStill) showKept();
        return shownStill && store.getState().writing;
      };
    },
  };
}
