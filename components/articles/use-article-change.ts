'use client';

import type { DraftOptions } from '#components/drafts/use-draft.ts';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDialogForm, type DialogForm } from '#components/sending/use-dialog-form.ts';
import { articleDetailSchema, type ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { useArticle } from './article-context.ts';

interface ArticleForm<T> extends Omit<DialogForm<T>, 'send'> {
  /** Sends it on the revision the screen knows, and answers whether it was done. After a conflict the screen knows the newest. */
  send: (name: string, input: object) => Promise<boolean>;
}

/** The article as someone else saved it meanwhile; `null` when a refusal tells of something else. */
export function articleAfterConflict(refusal: Refusal | null): ArticleDetail | null {
  const current = refusal?.code === 'conflict' ? refusal.current : null;
  return articleDetailSchema.safeParse(current).data ?? null;
}

/** A form that changes the open article. What was typed is kept under the name `form` until it is done. */
export function useArticleForm<T>(
  form: string,
  options: Pick<DraftOptions<T>, 'schema' | 'initial' | 'base'>,
): ArticleForm<T> {
  const { article, actor, onChange } = useArticle();
  const { workspaceId, userId } = actor;
  const { send, ...dialog } = useDialogForm<T>({
    ...options,
    key: draftKey({ workspaceId, userId, about: article.id, form }),
    title: article.headline,
  });

  return {
    ...dialog,
    async send(name, input) {
      const target = { articleId: article.id, revision: article.revision };
      const done = await send(name, { ...target, ...input }, articleDetailSchema, (refusal) => {
        const theirs = articleAfterConflict(refusal);
        if (theirs) onChange(theirs);
        return false;
      });
      if (done) onChange(done);
      return done !== null;
    },
  };
}
