import { createHash } from 'node:crypto';
import { storyAlone, type MarkedText } from '#lib/domain/text/blocks.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal: what an article's version is known by. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hashes an article with this text may be known by: of all of it, and of its story alone. */
export function textHashes(marked: MarkedText) {
  return { whole: sha256Hex(marked.text), story: sha256Hex(storyAlone(marked)) };
}
