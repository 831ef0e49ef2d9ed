import { decodeFile } from '#lib/import/decode.ts';
import { documentKind } from '#lib/import/documents/document-kind.ts';
import { imported, type ImportResult } from '#lib/import/problems.ts';
import { withHeadline } from '#lib/domain/text/blocks.ts';
import { readAnyFile } from './read-any-file.ts';

const head = 4096;

const mailBegins = /^(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]{0,2000}\r?\n)/u;
const mailHeader = /^(?:mime-version|message-id|content-type|received):/imu;
const tag =
  /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|br|span|h[1-6]|ul|table)\b[^<>]{0,500}>/iu;

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** What a file is by what is in it: whoever uploads it may call it anything. */
function mediaTypeOf(bytes: Uint8Array): string {
  const start = latin(bytes.subarray(0, head));
  if (mailBegins.test(start) && mailHeader.test(start)) return 'message/rfc822';
  return tag.test(latin(bytes)) ? 'text/html' : 'text/plain';
}

/**
 * The text of a stored file of evidence, whatever it is called: of a page, a mail, a Word or PDF file the story that an
 * import finds, of a plain text all of it. Refuses as an import does, and takes what a hostile file makes it take: for a
 * process of its own.
 */
export async function readStoredText(bytes: Uint8Array): Promise<ImportResult<string>> {
  const mediaType = mediaTypeOf(bytes);
  const kind = documentKind({ bytes, mediaType });
  if (kind === null && mediaType === 'text/plain') {
    const decoded = decodeFile({ bytes, mediaType });
    return decoded.ok ? imported(decoded.value.text) : decoded;
  }
  const article = await readAnyFile({ bytes, mediaType });
  if (!article.ok) return article;
  // The headline of a page is often told for the page alone; that of a document was in its text, and a mail’s stands above it.
  return imported(
    kind === null ? article.value.text : withHeadline(article.value, article.value.headline).text,
  );
}
