import { z } from 'zod';
import type { Difference } from '#components/sending/versions-dialog.tsx';
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

/** The fields in the order a form shows them. */
export const articleFieldWords = [
  { field: 'headline', label: 'Headline' },
  { field: 'byline', label: 'Byline' },
  { field: 'publisher', label: 'Publisher' },
  { field: 'address', label: 'Address' },
  { field: 'publishedOn', label: 'Published on' },
  { field: 'language', label: 'Language' },
] as const satisfies { field: ArticleField; label: string }[];

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

/** What differs between what someone typed and what someone else saved meanwhile. */
export function articleDifferences(mine: ArticleFields, theirs: ArticleFields): Difference[] {
  return articleFieldWords.flatMap(({ field, label }) =>
    mine[field] === theirs[field] ? [] : [{ label, mine: mine[field], theirs: theirs[field] }],
  );
}
