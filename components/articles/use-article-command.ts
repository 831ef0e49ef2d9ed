'use client';

import { useState } from 'react';
import { sendCommand, type Failure } from '#components/commands/send-command.ts';
import { useWorkspaceContext } from '#components/workspace/workspace-context.tsx';
import { articleDetailSchema } from '#lib/domain/article-detail.ts';

export interface ArticleCommand {
  busy: boolean;
  problem: Failure | null;
  setProblem: (problem: Failure | null) => void;
  /** Sends it on the revision the screen knows; true when done. After a conflict the screen knows the newest. */
  send: (name: string, input: object) => Promise<boolean>;
}

/** Changes the open article from a form, which keeps what was typed when that fails. */
export function useArticleCommand(): ArticleCommand {
  const { store } = useWorkspaceContext();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ArticleCommand['problem']>(null);

  async function send(name: string, input: object): Promise<boolean> {
    const { article, setArticle } = store.getState();
    setBusy(true);
    setProblem(null);
    const target = { articleId: article.id, revision: article.revision };
    const sent = await sendCommand(name, { ...target, ...input }, articleDetailSchema);
    setBusy(false);
    if (sent.ok) {
      setArticle(sent.value);
      return true;
    }
    setProblem(sent);
    if (sent.refusal?.code === 'conflict') {
      const theirs = articleDetailSchema.safeParse(sent.refusal.current);
      if (theirs.success) setArticle(theirs.data);
    }
    return false;
  }

  return { busy, problem, setProblem, send };
}
