import { z } from 'zod';
import { storedPrint } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { normaliseText, PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { hasTooManyLines } from './count-lines.ts';
import { MAX_ARTICLE_BYTES, MAX_PARAGRAPHS } from './limits.ts';
import { imported, notImported, type ImportResult } from './problems.ts';

/** An article's text as it was sent, without a print, or as it is stored, with one to see copies of it by. */
export const storableTextSchema = z.object({
  text: z.string(),
  print: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array).nullable(),
});
export type StorableText = z.infer<typeof storableTextSchema>;

/** The text as it is stored, with its print. Refuses what is empty, too large or of too many paragraphs. */
export function storableText(raw: string): ImportResult<StorableText> {
  if (hasTooManyLines(raw)) return notImported({ code: 'too-many-paragraphs', limit: MAX_PARAGRAPHS });
  const text = normaliseText(raw);
  if (text === '') return notImported({ code: 'empty' });
  if (text.split(PARAGRAPH_BREAK).length > MAX_PARAGRAPHS) {
    return notImported({ code: 'too-many-paragraphs', limit: MAX_PARAGRAPHS });
  }
  // To normalise may lengthen a text a little.
  if (Buffer.byteLength(text) >= MAX_ARTICLE_BYTES) {
    return notImported({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });
  }
  return imported({ text, print: storedPrint(text) });
}
