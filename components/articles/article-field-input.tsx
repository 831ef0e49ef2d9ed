'use client';

import type { ComponentProps } from 'react';
import { DateField } from '#components/ui/form/date-field.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import type { ArticleField } from './article-fields.ts';

interface ArticleFieldInputProps extends Omit<ComponentProps<typeof TextField>, 'type' | 'onInvalid'> {
  field: ArticleField;
}

/** What takes one of the facts known about an article. */
export function ArticleFieldInput({ field, ...rest }: ArticleFieldInputProps) {
  if (field === 'publishedOn') return <DateField {...rest} />;
  return <TextField {...rest} type={field === 'address' ? 'url' : 'text'} />;
}
