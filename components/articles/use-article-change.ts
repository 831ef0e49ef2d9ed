'use client';

import { useState } from 'react';
import { sendCommand, type Failure } from '#components/sending/send-command.ts';
import { articleDetailSchema, type ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { useArticle } from './article-context.ts';

export interface ArticleChange {
  busy: boolean;
  problem: Failure | null;
  setProblem: (problem: Failure | null) => void;
  /** Sends it on the revision the screen knows. After a conflict the screen knows the newest. */
  send: (name: string, input: object) => Promise<'done' | 'conflict' | 'failed'>;
}

/** The article as someone else saved it meanwhile; `null` when a refusal tells of something else. */
export function articleAfterConflict(refusal: Refusal | null): ArticleDetail | null {
  const current = refusal?.code === 'conflict' ? refusal.current : null;
  return articleDetailSchema.safeParse(current).data ?? null;
}

/** Changes the open article from a form, which keeps what was typed when that fails. */
export function useArticleChange(): ArticleChange {
  const { article, onChange } = useArticle();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ArticleChange['problem']>(null);

  async function send(name: string, input: object): ReturnType<ArticleChange['send']> {
    setBusy(true);
    setProblem(null);
    const target = { articleId: article.id, revision: article.revision };
    const sent = await sendCommand(name, { ...target, ...input }, articleDetailSchema);
    setBusy(false);
    if (sent.ok) {
      onChange(sent.value);
      return 'done';
    }
    setProblem(sent);
    const theirs = articleAfterConflict(sent.refusal);
    if (!theirs) return 'failed';
    onChange(theirs);
    return 'conflict';
  }

  return { busy, problem, setProblem, send };
}
