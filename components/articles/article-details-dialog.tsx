'use client';

import { useState } from 'react';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { mergedOver, typedOver } from '#components/drafts/merged.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { useArticle } from './article-context.ts';
import { ArticleFieldInput } from './article-field-input.tsx';
import {
  articleDifferences,
  articleFieldsSchema,
  articleFieldWords,
  fieldsOf,
  inputOf,
  type ArticleField,
  type ArticleFields,
} from './article-fields.ts';
import { useArticleChange } from './use-article-change.ts';

const hints: Partial<Record<ArticleField, string>> = {
  language: 'A language tag, such as en, ko or pt-BR. It decides how the text is laid out and read out.',
};

/** Edits what is known about the article; its text never changes. When someone else saved first, both versions are shown. */
export function ArticleDetailsDialog({ onClose }: { onClose: () => void }) {
  const { article, actor } = useArticle();
  const [before] = useState(() => fieldsOf(article));
  const { busy, problem, send } = useArticleChange();
  const { workspaceId, userId } = actor;
  const draft = useDraft({
    key: draftKey({ workspaceId, userId, about: article.id, form: 'article-details' }),
    title: article.headline,
    schema: articleFieldsSchema,
    initial: before,
    base: JSON.stringify(before),
  });
  const problems = problem?.refusal?.code === 'invalid' ? problem.refusal.problems : [];

  const [showsBoth, setShowsBoth] = useState(draft.outdated);

  function finish() {
    draft.discard();
    onClose();
  }

  async function save(fields: ArticleFields) {
    const answer = await send('edit-article', inputOf(fields));
    if (answer === 'done') finish();
    else setShowsBoth(answer === 'conflict');
  }

  if (showsBoth) {
    const theirs = fieldsOf(article);
    const merged = mergedOver(typedOver(draft, articleFieldsSchema, before), draft.value, theirs);
    return (
      <VersionsDialog
        title="Someone else changed this article"
        rows={articleDifferences(merged, theirs)}
        busy={busy}
        problem={problem?.refusal?.code === 'conflict' ? null : problem}
        onLater={onClose}
        onTheirs={finish}
        onMine={() => void save(merged)}
      />
    );
  }

  return (
    <FormDialog
      title="Article details"
      busy={busy}
      problem={problems.length === 0 ? problem : null}
      onClose={onClose}
      onSend={() => void save(draft.value)}
    >
      {articleFieldWords.map(({ field, label }) => (
        <ArticleFieldInput
          key={field}
          field={field}
          label={label}
          dir="auto"
          required={field === 'headline'}
          hint={hints[field]}
          error={problems.find(({ path }) => path[0] === field)?.message}
          value={draft.value[field]}
          onChange={(event) => draft.set({ ...draft.value, [field]: event.target.value })}
        />
      ))}
      <DraftLine draft={draft} />
    </FormDialog>
  );
}
