'use client';

import { FormDialog } from '#components/sending/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { useRevisedForm } from '#components/sending/use-revised-form.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { useArticle } from './article-context.ts';
import { ArticleFieldInput } from './article-field-input.tsx';
import {
  articleFieldsSchema,
  articleFieldWords,
  fieldsOf,
  inputOf,
  type ArticleField,
  type ArticleFields,
} from './article-fields.ts';
import { articleDetailSchema, type ArticleDetail } from '#lib/domain/shapes/article-detail.ts';

const hints: Partial<Record<ArticleField, string>> = {
  language: 'A language tag, such as en, ko or pt-BR. It decides how the text is laid out and read out.',
};

/** Edits what is known about the article; its text never changes. When someone else saved first, both versions are shown. */
export function ArticleDetailsDialog({ onClose }: { onClose: () => void }) {
  const { article, actor, onChange } = useArticle();
  const { workspaceId, userId } = actor;
  const form = useRevisedForm<ArticleFields, ArticleDetail>({
    key: draftKey({ workspaceId, userId, about: article.id, form: 'article-details' }),
    title: article.headline,
    schema: articleFieldsSchema,
    stored: article,
    draftOf: (stored) => fieldsOf(stored ?? article),
    request: (fields, over) => {
      const { id, revision } = over ?? article;
      return { name: 'edit-article', input: { articleId: id, revision, ...inputOf(fields) } };
    },
    answer: articleDetailSchema,
    onDone(saved, how) {
      if (how === 'saved') onChange(saved);
      onClose();
    },
    onLater: onClose,
    onMet: onChange,
  });
  const { draft, busy, problem, versions } = form;
  const problems = problem?.refusal?.code === 'invalid' ? problem.refusal.problems : [];

  if (versions) {
    return (
      <VersionsDialog
        title="Someone else changed this article"
        rows={differencesOf(articleFieldWords, versions.mine, versions.theirs)}
        {...versions.dialog}
      />
    );
  }

  return (
    <FormDialog
      title="Article details"
      busy={busy}
      problem={problems.length === 0 ? problem : null}
      onClose={onClose}
      onSend={form.save}
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
