import { getDocumentProxy } from 'unpdf';
import { imported, notImported, type ImportResult } from '#lib/import/problems.ts';
import type { DocumentPage } from './document-kind.ts';
import { escaped } from './markup.ts';
import { linesOf, type Line, type Piece } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

const MOST_PAGES = 500;
/** A page with fewer letters shows a picture; a number or a line of a scanner may stand beside it. */
const FEWEST_LETTERS = 15;
const HEADLINE_SIZE = 1.25;
/** Below the headline, what is set larger than the text is a heading too, if it is no longer than that. */
const SUBHEAD_SIZE = 1.1;
const LONGEST_SUBHEAD = 300;

const options = {
  // Nothing of it is drawn, run or fetched.
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  disableAutoFetch: true,
  stopAtErrors: false,
  verbosity: 0,
};

async function piecesOf(page: { getTextContent(): Promise<{ items: readonly object[] }> }): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || !('transform' in item) || !Array.isArray(item.transform)) return [];
    const [, , , , x, y] = item.transform.map(Number);
    const size = 'height' in item ? Number(item.height) : 0;
    const endsLine = 'hasEOL' in item && item.hasEOL === true;
    // Fonts of signs have their bullet in the private area.
    const text = String(item.str).replace(/^[\uF0A7\uF0B7]/u, '•');
    return [{ text, x: x ?? 0, y: y ?? 0, size, endsLine }];
  });
}

function letters(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** The usual size of the text: that of most letters. */
function usualSize(pages: readonly Line[][]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function pageOf(pages: readonly Line[][]): string {
  const usual = usualSize(pages);
  let headed = false;
  return paragraphsOf(pages)
    .map(({ html, size, furniture }) => {
      if (furniture) return `<p class="promo">${html}</p>`;
      const isHead = !headed && size > usual * HEADLINE_SIZE;
      headed ||= isHead;
      if (isHead) return `<h1>${html}</h1>`;
      if (headed && size > usual * SUBHEAD_SIZE && html.length < LONGEST_SUBHEAD) return `<h2>${html}</h2>`;
      return `<p>${html}</p>`;
    })
    .join('');
}

function problemOf(error: unknown) {
  if (error instanceof RangeError) throw error;
  const locked = error instanceof Error && error.name === 'PasswordException';
  return notImported({ code: locked ? 'locked' : 'damaged', found: 'PDF file' });
}

/**
 * A PDF file as a page: its lines joined to paragraphs, its largest line as the headline. Nothing in it is run or
 * fetched. Pages that are pictures are named in a notice; refuses a file of nothing else (a scan), one locked with a
 * password, one that is damaged, and more than 500 pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<ImportResult<DocumentPage>> {
  try {
    const file = await getDocumentProxy(Uint8Array.from(bytes), options);
    if (file.numPages > MOST_PAGES) return notImported({ code: 'too-much-work' });
    const pages: Line[][] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      pages.push(linesOf(await piecesOf(page), escaped));
      page.cleanup();
    }
    const withoutText = pages.filter((lines) => letters(lines) < FEWEST_LETTERS).length;
    if (withoutText === pages.length) return notImported({ code: 'scan' });
    return imported({
      html: `<article>${pageOf(pages)}</article>`,
      notices: withoutText > 0 ? ['pages-without-text'] : [],
    });
  } catch (error) {
    return problemOf(error);
  }
}
