import { z } from 'zod';
import type { ComparedField } from '#components/sending/compared-fields.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';

/** What can be changed about an article, as its form holds it: texts, empty where nothing is known. */
export const articleFieldsSchema = z.object({
  headline: z.string(),
  byline: z.string(),
  publisher: z.string(),
  address: z.string(),
  language: z.string(),
  publishedOn: z.string(),
});
export type ArticleFields = z.infer<typeof articleFieldsSchema>;
export type ArticleField = keyof ArticleFields;

function field(name: ArticleField, label: string): ComparedField<ArticleFields> & { field: ArticleField } {
  return { field: name, label, writes: [name], words: (draft) => draft[name] };
}

/** The fields in the order a form shows them. */
export const articleFieldWords = [
  field('headline', 'Headline'),
  field('byline', 'Byline'),
  field('publisher', 'Publisher'),
  field('address', 'Address'),
  field('publishedOn', 'Published on'),
  field('language', 'Language'),
];

/** The fields of an article as it is stored. */
export function fieldsOf(article: ArticleDetail): ArticleFields {
  const { headline, byline, publisher, address, language, publishedOn } = article;
  return { headline, byline, publisher, address, language, publishedOn: publishedOn ?? '' };
}

/** What to send: as typed, with no date for an empty one. */
export function inputOf(
  fields: ArticleFields,
): Omit<ArticleFields, 'publishedOn'> & { publishedOn: string | null } {
  return { ...fields, publishedOn: fields.publishedOn === '' ? null : fields.publishedOn };
}
