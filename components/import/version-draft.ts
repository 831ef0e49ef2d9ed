import { z } from 'zod';
import { readArticleSchema } from './import-draft.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import type { ImportMethod } from '#lib/domain/shapes/article-detail.ts';
import { headlineOf, withHeadline, type BlockKind, type MarkedText } from '#lib/domain/text/blocks.ts';
import { carriedKinds } from '#lib/domain/versions/carried-kinds.ts';
import { readBlocksOf } from '#lib/import/restore.ts';

/** A text that is to become an article's next version, as it is kept in the browser until it is stored. */
export const versionDraftSchema = z.object({
  /** What was pasted, opened or fetched in place of the newest text. */
  read: readArticleSchema.nullable(),
  /** Which of the parts left out are kept after all. */
  restored: z.array(z.int()),
  /** The text as edited here; `null` while it is the one it began with. */
  ownText: z.string().nullable(),
  reason: z.string(),
});
export type VersionDraft = z.infer<typeof versionDraftSchema>;

export const emptyVersionDraft: VersionDraft = { read: null, restored: [], ownText: null, reason: '' };

/**
 * The text before anything was edited here: what was read, below its headline, or the newest version. What was read
 * without a headline has the one before, so that no claim on that is lost by pasting the story alone.
 */
export function startingText({ read, restored }: VersionDraft, newest: MarkedText): MarkedText {
  if (!read) return newest;
  const kept = readBlocksOf(read.article, new Set(restored));
  const story = {
    text: kept.map(({ text }) => text).join(PARAGRAPH_BREAK),
    kinds: kept.map(({ kind }) => kind),
  };
  // As it is imported: where the article has its headline in the text, the next version has it too.
  return newest.kinds.includes('HEADLINE')
    ? withHeadline(story, read.article.headline ?? headlineOf(newest))
    : story;
}

/** The text that would be stored, and what each of its paragraphs is by what it was before it was edited. */
export function draftedText(draft: VersionDraft, newest: MarkedText): { text: string; kinds: BlockKind[] } {
  const start = startingText(draft, newest);
  const text = draft.ownText ?? start.text;
  return {
    text,
    kinds: text === start.text ? [...start.kinds] : carriedKinds(start, text),
  };
}

/** What the text is made from, as the version keeps it. */
export function madeFrom({ read }: VersionDraft): { method: ImportMethod; fileName: string } {
  return read ? { method: read.method, fileName: read.fileName } : { method: 'EDIT', fileName: '' };
}

/** The paragraphs of a text as it is being edited. */
export function editedParagraphs(text: string): string[] {
  return text.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '');
}

/** The text with what was typed in the place of some of its paragraphs; blank lines part it, and nothing takes them out. */
export function withParagraph(
  paragraphs: readonly string[],
  { from, count }: { from: number; count: number },
  typed: string,
): string {
  const kept = [...paragraphs.slice(0, from), ...editedParagraphs(typed), ...paragraphs.slice(from + count)];
  return kept.join(PARAGRAPH_BREAK);
}
