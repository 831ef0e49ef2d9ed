import type { ArticleFormat } from './imported-article.ts';

/** How files of other kinds begin, in Latin-1, and what they are called. */
const beginnings: readonly [string, string][] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a Word file or another packed file'],
  ['PK\x05\x06', 'a packed file'],
  ['\xD0\xCF\x11\xE0', 'an old Office file'],
  ['{\\rtf', 'a rich text (RTF) file'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or recording'],
  ['ID3', 'a recording'],
  ['\x1F\x8B', 'a packed file'],
  ['7z\xBC\xAF', 'a packed file'],
  ['Rar!', 'a packed file'],
];

const formats: Readonly<Record<string, ArticleFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

const mediaTypes: Readonly<Record<string, ArticleFormat>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/** What a file is by its first bytes, where it is one of the kinds that are no text; else null. */
export function otherKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return beginnings.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null;
}

/** The format a file's name, else its media type, says it has; `text` where neither says anything; else null. */
export function formatOf(fileName: string | undefined, mediaType: string | undefined): ArticleFormat | null {
  const ending = /\.([a-z0-9]{1,10})$/iu.exec(fileName ?? '')?.[1]?.toLowerCase();
  const byName = ending === undefined || !Object.hasOwn(formats, ending) ? undefined : formats[ending];
  if (byName !== undefined) return byName;
  const type = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const byType = Object.hasOwn(mediaTypes, type) ? mediaTypes[type] : undefined;
  return byType ?? (ending === undefined ? 'text' : null);
}
