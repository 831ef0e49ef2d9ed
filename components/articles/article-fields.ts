import { z } from 'zod';
import type { ArticleDetail } from '#lib/domain/article-detail.ts';

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

/**
 * What others saved in a field meanwhile, to show beside what is typed there; `null` where they changed
 * nothing, or to the same.
 */
export function theirsIn(
  field: ArticleField,
  { before, now, mine }: { before: ArticleFields; now: ArticleFields; mine: ArticleFields },
): string | null {
  return now[field] !== before[field] && now[field] !== mine[field] ? now[field] : null;
}
