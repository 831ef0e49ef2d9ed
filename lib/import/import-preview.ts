import { z } from 'zod';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { droppedKinds, importNotices, type ImportedArticle } from './imported-article.ts';

const recognised = z.string().nullable();

/** An article as it was read, before it is saved. */
export const importedArticleSchema = z.object({
  headline: recognised,
  byline: recognised,
  publisher: recognised,
  address: recognised,
  publishedOn: recognised,
  language: recognised,
  text: z.string(),
  // Drafts kept in browsers since before have none.
  kinds: z.array(blockKindSchema).default([]),
  dropped: z.array(z.object({ what: z.enum(droppedKinds), text: z.string(), before: z.int().min(0) })),
  replaced: z.array(z.object({ bytes: z.string(), before: z.string(), after: z.string() })).default([]),
  notices: z.array(z.enum(importNotices)),
}) satisfies z.ZodType<ImportedArticle>;

/** What the preview of an import answers with; `sameAs` is the article that has this very text already. */
export const importPreviewSchema = z.object({
  article: importedArticleSchema,
  sameAs: z.object({ articleId: z.uuid(), headline: z.string() }).nullable(),
  /** The article it seems to be a newer version of. Drafts kept in browsers since before have none. */
  newerOf: z
    .object({ articleId: z.uuid(), headline: z.string(), versionId: z.uuid() })
    .nullable()
    .default(null),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
