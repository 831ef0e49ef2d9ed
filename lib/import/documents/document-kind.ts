import type { ArticleFile } from '#lib/import/decode.ts';

/** A file that is no plain text, and has one in it. */
export type DocumentKind = 'docx' | 'pdf' | 'mail';

const endings: Readonly<Record<string, DocumentKind>> = {
  docx: 'docx',
  pdf: 'pdf',
  eml: 'mail',
  mhtml: 'mail',
  mht: 'mail',
};

const mediaTypes: Readonly<Record<string, DocumentKind>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/pdf': 'pdf',
  'message/rfc822': 'mail',
  'multipart/related': 'mail',
  'application/x-mimearchive': 'mail',
};

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return Buffer.from(bytes.subarray(0, beginning.length)).toString('latin1') === beginning;
}

/**
 * Which kind of document a file is: by its first bytes, which no name changes, else by the ending of its name, else by
 * its media type. `null` for text and everything else.
 */
export function documentKind({ bytes, fileName, mediaType }: ArticleFile): DocumentKind | null {
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04')) return 'docx';
  const ending = /\.([a-z0-9]{1,10})$/iu.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(endings, ending)) return endings[ending] ?? null;
  const type = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return ending === '' && Object.hasOwn(mediaTypes, type) ? (mediaTypes[type] ?? null) : null;
}

/** A document as the page it would be, and what to say of it. */
export interface DocumentPage {
  html: string;
  notices: ('pages-without-text' | 'attachments-unread')[];
}
