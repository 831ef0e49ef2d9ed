'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { draftKey, readDraft, removeDraft, writeDraft } from '#components/drafts/draft-store.ts';
import { useToast } from '#components/ui/toast.tsx';
import type { Passage } from './passage.ts';
import { parseRecordDraft, type RecordDraft } from './record-draft.ts';
import { useWorkspace, useWorkspaceContext } from './workspace-context.tsx';

export interface Recording {
  draft: RecordDraft | null;
  /** The draft was begun on an earlier visit. */
  restored: boolean;
  start: (passage: Passage) => void;
  change: (part: Partial<Pick<RecordDraft, 'statement' | 'importance' | 'uses'>>) => void;
  /** Lets go of the draft; what was typed can be brought back for a while. */
  cancel: () => void;
  /** The claim is recorded: nothing of the draft is needed any more. */
  finish: () => void;
}

/** The claim being written on this article. It is kept in the browser until it is saved or let go of. */
export function useRecordDraft(): Recording {
  const { store, actor } = useWorkspaceContext();
  const articleId = useWorkspace((state) => state.article.id);
  const versionId = useWorkspace((state) => state.article.version.id);
  const toast = useToast();
  const [draft, setDraft] = useState<RecordDraft | null>(null);
  const [restored, setRestored] = useState(false);
  const { workspaceId, userId } = actor;
  const key = draftKey({ workspaceId, userId, about: articleId, form: 'record-claim' });

  function hold(next: RecordDraft | null) {
    setDraft(next);
    const { drafted, setDrafted } = store.getState();
    if (next) writeDraft(key, JSON.stringify(next));
    else removeDraft(key);
    if (drafted?.start !== next?.start || drafted?.end !== next?.end) {
      setDrafted(next && { start: next.start, end: next.end });
    }
  }

  const restore = useEffectEvent(() => {
    const kept = parseRecordDraft(readDraft(key), versionId);
    if (!kept) return;
    setRestored(true);
    hold(kept);
  });
  useEffect(() => restore(), [key, versionId]);

  return {
    draft,
    restored,
    start(passage) {
      const { start, end } = passage;
      hold({ statement: null, importance: 'NORMAL', uses: [], ...draft, versionId, start, end });
      store.getState().setPanelOpen(true);
    },
    change(part) {
      if (draft) hold({ ...draft, ...part });
    },
    cancel() {
      setRestored(false);
      hold(null);
      if (!draft || draft.statement === null) return;
      toast.show({
        title: 'Claim not recorded',
        description: draft.statement,
        action: { label: 'Write on', run: () => hold(draft) },
      });
    },
    finish() {
      setRestored(false);
      hold(null);
    },
  };
}
