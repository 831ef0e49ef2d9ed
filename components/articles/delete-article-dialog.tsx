'use client';

import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { binDays } from '#lib/domain/bin/bin.ts';
import { paths } from '#lib/web/paths.ts';
import { useArticle } from './article-context.ts';
import { articleAfterConflict } from './use-article-change.ts';

const anything = z.unknown();

/** Asks before the article goes, then leads to the list, from where it can be brought back. */
export function DeleteArticleDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const toast = useToast();
  const { article, claims, onChange } = useArticle();
  const send = useSendCommand('The article was not deleted');
  const sendBack = useSendCommand('The article was not brought back');

  async function restore() {
    const sent = await sendBack('restore-article', { articleId: article.id }, anything);
    if (sent.ok) router.push(paths.article(article.id));
  }

  async function remove() {
    const target = { articleId: article.id, revision: article.revision };
    const sent = await send('delete-article', target, anything);
    if (!sent.ok) {
      // Who asks again has seen the newest.
      const theirs = articleAfterConflict(sent.refusal);
      if (theirs) onChange(theirs);
      return;
    }
    router.push(paths.articles());
    toast.show({
      tone: 'ok',
      title: 'Article deleted',
      description: article.headline,
      timeout: 20_000,
      action: { label: 'Undo', run: () => void restore() },
    });
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title="Delete this article?"
      confirmLabel="Delete article"
      danger
      onConfirm={remove}
    >
      <p>
        {claims.length === 0
          ? 'The article goes'
          : `The article and its ${claims.length === 1 ? 'claim' : `${claims.length} claims`}, with their sources and evidence, go`}{' '}
        from every list and count. The log keeps what was done. You can undo this right after, and restore it
        from the bin for {binDays} days.
      </p>
    </ConfirmDialog>
  );
}
