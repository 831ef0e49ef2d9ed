'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDialogForm } from '#components/sending/use-dialog-form.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { articleAfterConflict } from '#components/articles/use-article-change.ts';
import { isCorrectable } from '#lib/domain/correction.ts';
import type { VersionPreview } from '#lib/domain/shapes/version-preview.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { paths } from '#lib/web/paths.ts';
import {
  draftedText,
  emptyVersionDraft,
  madeFrom,
  versionDraftSchema,
} from '#components/import/version-draft.ts';
import { useVersionPreview } from './use-version-preview.ts';
import { VersionCheck } from './version-check.tsx';
import { VersionSources } from './version-sources.tsx';
import { VersionText } from './version-text.tsx';

export interface NewVersionProps {
  article: ArticleDetail;
  actor: { workspaceId: string; userId: string };
  /** Pages can be fetched by their address here. */
  byAddress: boolean;
}

const counts = z.object({
  anchored: z.int(),
  moved: z.int(),
  changed: z.int(),
  orphaned: z.int(),
});
const storedSchema = z.object({
  article: z.object({ version: z.object({ number: z.int() }) }),
  claims: counts,
});

/** From the newest text, edited here, or another one, by what it does to each claim, to the next version. */
export function NewVersionFlow({ article: first, actor, byAddress }: NewVersionProps) {
  const router = useRouter();
  const toast = useToast();
  const [article, setArticle] = useState(first);
  const { id, version } = article;
  const form = useDialogForm({
    key: draftKey({ ...actor, about: id, form: 'new-version' }),
    schema: versionDraftSchema,
    initial: emptyVersionDraft,
    base: version.id,
    title: article.headline,
  });
  const { value, set } = form.draft;
  const [choosing, setChoosing] = useState(false);
  const preview = useVersionPreview(id);
  const seen = preview.preview;
  const drafted = () => draftedText(value, version);

  async function store({ text: checked, kinds }: VersionPreview, anyway: boolean) {
    const { reason } = value;
    const input = { articleId: id, revision: article.revision, text: checked, kinds, reason, anyway };
    const stored = await form.send(
      'import-version',
      { ...input, ...madeFrom(value) },
      storedSchema,
      (refusal) => {
        const theirs = articleAfterConflict(refusal);
        if (theirs) {
          setArticle(theirs);
          void preview.ask(draftedText(value, theirs.version));
        }
        return false;
      },
    );
    if (!stored) return;
    form.draft.discard();
    const { number } = stored.article.version;
    toast.show({ tone: 'ok', title: `Version ${number} stored` });
    // Whoever may not record a correction is not asked.
    router.push(isCorrectable(article) ? paths.askCorrection(id) : paths.article(id));
    router.refresh();
  }

  if (choosing) {
    return (
      <VersionSources
        actor={actor}
        articleId={id}
        byAddress={byAddress}
        onBack={() => setChoosing(false)}
        onRead={(read) => {
          set({ ...value, read, restored: [], ownText: null });
          setChoosing(false);
        }}
      />
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {form.draft.outdated && (
        <Notice tone="warn" live title={`The article has version ${version.number} by now.`}>
          This text was written over an earlier one. What you see below compares it with the newest; take over
          from there what should stay.
        </Notice>
      )}
      {seen ? (
        <VersionCheck
          article={article}
          preview={seen}
          reason={value.reason}
          busy={form.busy}
          problem={form.problem}
          onReason={(reason) => set({ ...value, reason })}
          onBack={preview.leave}
          onStore={(anyway) => void store(seen, anyway)}
        />
      ) : (
        <VersionText
          article={article}
          draft={form.draft}
          busy={preview.busy}
          problem={preview.problem}
          onOther={() => setChoosing(true)}
          onCheck={() => void preview.ask(drafted())}
        />
      )}
    </div>
  );
}
