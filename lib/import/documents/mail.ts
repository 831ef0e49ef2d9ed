import PostalMime from 'postal-mime';
import { normaliseLines, PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { imported, notImported, type ImportResult } from '#lib/import/problems.ts';
import type { DocumentPage } from './document-kind.ts';
import { element, escaped } from './markup.ts';
import { withoutFrames } from './saved-page.ts';

const limits = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, rfc822Attachments: true };
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dateHeader = /(?:^|\s)(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\s+(?<year>\d{4})\s/iu;

/** The day a mail was sent, as the clock of its sender had it. */
function sentOn(header: string): string | null {
  const { day = '', month = '', year = '' } = dateHeader.exec(header.slice(0, 100))?.groups ?? {};
  const at = months.indexOf(month.toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function meta(property: string, content: string | null | undefined): string {
  return content ? `<meta property="${property}" content="${escaped(content)}">` : '';
}

/** A plain text as the paragraphs of a page. */
function paragraphs(text: string): string {
  return normaliseLines(text)
    .text.split(PARAGRAPH_BREAK)
    .map((paragraph) => element('p', paragraph))
    .join('');
}

/**
 * A mail (.eml) or a page that a browser saved as one file (.mhtml) as a page. Of a mail its subject is the headline,
 * its sender may be the author, and it is dated by the sender's own clock. Nothing in it is run or fetched, and what
 * is attached is not read, which is said. Refuses what has no text in it.
 */
export async function readMail(bytes: Uint8Array): Promise<ImportResult<DocumentPage>> {
  const mail = await PostalMime.parse(Uint8Array.from(withoutFrames(bytes)), limits).catch(() => null);
  if (!mail) return notImported({ code: 'damaged', found: 'mail or saved page' });
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const page = header('snapshot-content-location') || header('content-location');
  const saved = page !== '' || /saved by/iu.test(header('from'));
  const body = mail.html ?? (mail.text === undefined ? '' : paragraphs(mail.text));
  if (body.trim() === '') return notImported({ code: 'empty' });
  if (saved) {
    const link = page === '' ? '' : `<link rel="canonical" href="${escaped(page)}">`;
    return imported({ html: `${body}${link}`, notices: [] });
  }
  const head = [
    meta('og:title', mail.subject),
    meta('author', mail.from?.name),
    meta('article:published_time', sentOn(header('date'))),
  ].join('');
  const attached = mail.attachments.some(({ disposition }) => disposition === 'attachment');
  return imported({ html: `${head}${body}`, notices: attached ? ['attachments-unread'] : [] });
}
