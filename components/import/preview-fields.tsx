'use client';

import { ArticleFieldInput } from '#components/articles/article-field-input.tsx';
import {
  articleFieldWords,
  type ArticleField,
  type ArticleFields,
} from '#components/articles/article-fields.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import type { Problem } from '#lib/domain/refusals/refusal.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { fieldHint, type ImportEdits } from './import-draft.ts';

interface PreviewFieldsProps {
  article: ImportedArticle;
  edits: ImportEdits;
  problems: readonly Problem[];
  onChange: (fields: ArticleFields) => void;
}

const emptyHints: Partial<Record<ArticleField, string>> = {
  headline: 'Not recognised. An article needs one.',
  address: 'Where it was published, if you have it.',
  language: 'A language tag, such as en, ko or pt-BR.',
};

/** What is known about the article, as recognised and to be corrected. */
export function PreviewFields({ article, edits, problems, onChange }: PreviewFieldsProps) {
  const { fields } = edits;
  return (
    <Card>
      <CardHeader title="About the article" />
      <CardBody className="flex flex-col gap-3.5">
        {articleFieldWords.map(({ field, label }) => {
          const common = {
            label,
            dir: 'auto',
            error: problems.find(({ path }) => path[0] === field)?.message,
            hint: fieldHint(field, article, edits) ?? (fields[field] === '' ? emptyHints[field] : undefined),
            value: fields[field],
          };
          const set = (text: string) => onChange({ ...fields, [field]: text });
          return field === 'headline' ? (
            <TextArea
              key={field}
              {...common}
              required
              serif
              autoFocus
              minRows={2}
              onChange={(event) => set(event.target.value.replaceAll('\n', ' '))}
            />
          ) : (
            <ArticleFieldInput
              key={field}
              field={field}
              {...common}
              onChange={(event) => set(event.target.value)}
            />
          );
        })}
      </CardBody>
    </Card>
  );
}
