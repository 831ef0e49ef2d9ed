import { documentKind } from '#lib/import/documents/document-kind.ts';
import { otherKind } from '#lib/import/file-kinds.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';

const head = 4096;
/** More bytes than this that no writer types, among the first, are of no text. */
const mostAmiss = 100;

/** Whether a file may have a text that can be read, by its size and its first bytes; costs nothing. */
export function mayHaveText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.length >= MAX_ARTICLE_BYTES) return false;
  if (documentKind({ bytes }) !== null) return true;
  if (otherKind(bytes) !== null) return false;
  const start = Buffer.from(bytes.subarray(0, head)).toString('latin1');
  if (/^(?:\xFF\xFE|\xFE\xFF)/u.test(start)) return true;
  return (start.match(/[\x00-\x08\x0E-\x1A\x1C-\x1F]/gu)?.length ?? 0) <= mostAmiss;
}
