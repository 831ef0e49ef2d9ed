import { z } from 'zod';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';

/** What was pasted as a page, with the plain text that stands in the field for it. */
export const richPasteSchema = z.object({ html: z.string(), text: z.string() });
export type RichPaste = z.infer<typeof richPasteSchema>;

/** Markup that says what plain text does not; without any, lines are told better from the text. */
const saysMore =
  /<(?:p|li|ol|ul|h[1-6]|table|blockquote|q|sup|sub|del|ins|s|strike|ruby|figcaption)[\s>]|line-through|mso-element:\s?comment/iu;
const inlineFile = /(?<name>src|href)\s?=\s?(?<quote>["'])data:[^"']*\k<quote>/giu;

/**
 * The paste as a page, without the pictures in it; null where its markup says nothing, or it would be too large,
 * and where it does not become the whole of the field.
 */
export function richPaste(clipboard: Pick<DataTransfer, 'getData'>, isWhole: boolean): RichPaste | null {
  if (!isWhole) return null;
  const text = clipboard.getData('text/plain').replaceAll('\r\n', '\n');
  const html = clipboard.getData('text/html').replaceAll(inlineFile, '$<name>=""');
  const fits = html.length < MAX_ARTICLE_BYTES / 3;
  return text.trim() !== '' && fits && saysMore.test(html) ? { html, text } : null;
}

/** True for a selection that takes in all of a field, so that a paste replaces it. */
export function isAllSelected({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
}
