import { strFromU8, unzipSync } from 'fflate';
import { extractLinks, extractText, getDocumentProxy, getMeta } from 'unpdf';

function withoutTags(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&(apos|#39);/g, "'")
    .replaceAll('&amp;', '&');
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const file = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(file, { mergePages: true });
  const beside = [await getMeta(file), await file.getOutline(), (await extractLinks(file)).links];
  return [text, JSON.stringify(beside)].join('\n');
}

/** All parts of a Word file or a workbook, by their names, as XML. */
export function partsOfDocx(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/**
 * All that a report's file says, as another program than ours reads it: its text, and its properties, bookmarks and
 * links too.
 */
export async function textOfFile(format: string, bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return textOfPdf(bytes);
  if (format === 'docx') {
    const parts = partsOfDocx(bytes);
    return Object.entries(parts)
      .map(([name, part]) => (name.endsWith('document.xml') ? withoutTags(part) : part))
      .join('\n');
  }
  if (format === 'xlsx') {
    return Object.entries(partsOfDocx(bytes))
      .map(([name, part]) => `${name}\n${part}`)
      .join('\n');
  }
  const text = new TextDecoder().decode(bytes);
  if (format === 'html') return `${withoutTags(text.replace(/<style>.*<\/style>/s, ''))}\n${text}`;
  return `${text.replace(/\\([!-/:-@[-`{-~])/g, '$1')}\n${text}`;
}

/** A text without its spaces: where a line breaks, and where a long word may, is the page's. */
export const bare = (text: string) => text.replace(/[\s\u200B\u2066-\u2069]+/gu, '');
