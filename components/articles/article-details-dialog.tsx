'use client';

import { useState } from 'react';
import { FormDialog } from '#components/commands/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/workspace-context.tsx';
import { ArticleFieldInput } from './article-field-input.tsx';
import {
  articleFieldsSchema,
  articleFieldWords,
  fieldsOf,
  inputOf,
  theirsIn,
  type ArticleField,
} from './article-fields.ts';
import { useArticleCommand } from './use-article-command.ts';

const hints: Partial<Record<ArticleField, string>> = {
  language: 'A language tag, such as en, ko or pt-BR. It decides how the text is laid out and read out.',
};

/** Edits what is known about the article; its text never changes. */
export function ArticleDetailsDialog({ onClose }: { onClose: () => void }) {
  const { actor } = useWorkspaceContext();
  const article = useWorkspace((state) => state.article);
  const [before] = useState(() => fieldsOf(article));
  const { busy, problem, send } = useArticleCommand();
  const { workspaceId, userId } = actor;
  const draft = useDraft({
    key: draftKey({ workspaceId, userId, about: article.id, form: 'article-details' }),
    schema: articleFieldsSchema,
    initial: before,
    base: JSON.stringify(before),
  });
  const now = fieldsOf(article);
  const problems = problem?.refusal?.code === 'invalid' ? problem.refusal.problems : [];

  async function save() {
    if (!(await send('edit-article', inputOf(draft.value)))) return;
    draft.discard();
    onClose();
  }

  return (
    <FormDialog
      title="Article details"
      busy={busy}
      problem={problems.length === 0 ? problem : null}
      onClose={onClose}
      onSend={() => void save()}
    >
      {articleFieldWords.map(({ field, label }) => {
        const theirs = theirsIn(field, { before, now, mine: draft.value });
        return (
          <ArticleFieldInput
            key={field}
            field={field}
            label={label}
            dir="auto"
            required={field === 'headline'}
            hint={theirs === null ? hints[field] : `Saved by someone else meanwhile: ${theirs || 'nothing'}`}
            error={problems.find(({ path }) => path[0] === field)?.message}
            value={draft.value[field]}
            onChange={(event) => draft.set({ ...draft.value, [field]: event.target.value })}
          />
        );
      })}
      <DraftLine draft={draft} />
    </FormDialog>
  );
}
