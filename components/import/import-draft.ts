import { z } from 'zod';
import {
  articleFieldsSchema,
  type ArticleField,
  type ArticleFields,
} from '#components/articles/article-fields.ts';
import { importPreviewSchema } from '#lib/import/import-preview.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { blockKinds } from '#lib/domain/text/blocks.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';

/** A read article as it is kept in the browser until it is saved, with where it came from. */
export const readArticleSchema = importPreviewSchema.extend({
  method: z.enum(['PASTE', 'FILE', 'ADDRESS']),
  fileName: z.string(),
});
export type ReadArticle = z.infer<typeof readArticleSchema>;

/** What a person changed about a read article. */
export const importEditsSchema = z.object({
  fields: articleFieldsSchema,
  /** Which of the parts left out are kept after all. */
  restored: z.array(z.int()),
  /** What a person said a block is, by its key; see `previewBlocks`. */
  marks: z.record(z.string(), z.enum([...blockKinds, 'LEFT_OUT'])).default({}),
  /** The text as edited by hand; `null` while it is the one that was read. */
  ownText: z.string().nullable(),
});
export type ImportEdits = z.infer<typeof importEditsSchema>;

/** The fields as they were recognised, empty where they were not. */
function recognisedFields(article: ImportedArticle): ArticleFields {
  const { headline, byline, publisher, address, publishedOn, language } = article;
  return {
    headline: headline ?? '',
    byline: byline ?? '',
    publisher: publisher ?? '',
    address: address ?? '',
    publishedOn: publishedOn ?? '',
    language: language ?? '',
  };
}

/** Nothing changed yet. */
export function editsOf(article: ImportedArticle): ImportEdits {
  return { fields: recognisedFields(article), restored: [], marks: {}, ownText: null };
}

/** Whether two texts may be one article: any paragraph of the one is in the other. */
function shareParagraph(one: string, other: string): boolean {
  const paragraphs = new Set(one.split(PARAGRAPH_BREAK));
  return other.split(PARAGRAPH_BREAK).some((paragraph) => paragraphs.has(paragraph));
}

/**
 * The edits to begin with when an article is read again: the fields a person typed stay theirs, and when the
 * text is the same one, what they did to it too. Another article takes nothing over: the headline and the address
 * of the one before would be wrong of it.
 */
export function carriedEdits(
  before: { article: ImportedArticle; edits: ImportEdits } | null,
  article: ImportedArticle,
): ImportEdits {
  const fresh = editsOf(article);
  if (!before || !shareParagraph(before.article.text, article.text)) return fresh;
  const { edits } = before;
  const recognised = recognisedFields(before.article);
  const typed = (field: ArticleField) =>
    edits.fields[field] === recognised[field] ? fresh.fields[field] : edits.fields[field];
  const fields: ArticleFields = {
    headline: typed('headline'),
    byline: typed('byline'),
    publisher: typed('publisher'),
    address: typed('address'),
    publishedOn: typed('publishedOn'),
    language: typed('language'),
  };
  const same =
    before.article.text === article.text &&
    JSON.stringify(before.article.dropped) === JSON.stringify(article.dropped);
  return same ? { ...edits, fields } : { ...fresh, fields };
}

/** Where the content of a field comes from, for as long as nobody changed it. */
export function fieldHint(field: ArticleField, article: ImportedArticle, edits: ImportEdits): string | null {
  const recognised = recognisedFields(article)[field];
  if (recognised === '' || edits.fields[field] !== recognised) return null;
  if (field === 'byline' && article.notices.includes('byline-guessed')) {
    return 'Guessed from a line that looks like a name. Check it.';
  }
  return field === 'language'
    ? `Recognised: ${languageName(recognised)}. Check it.`
    : 'Recognised. Check it.';
}

/** The name of a language tag in English, or the tag where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
