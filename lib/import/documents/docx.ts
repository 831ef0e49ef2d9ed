import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import type { ImportResult } from '#lib/import/problems.ts';
import { imported, notImported } from '#lib/import/problems.ts';
import type { DocumentPage } from './document-kind.ts';
import { escaped } from './markup.ts';

/** Of what a Word file packs, the parts that hold its words; pictures and programs are never unpacked. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles\d*|numbering\d*|footnotes\d*|endnotes\d*|comments\d*)\.xml|word\/_rels\/document\d*\.xml\.rels)$/u;
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_PARTS = 20_000;
/** Noncharacters of Unicode, which no text has: where deleted words begin and end. */
const [BEGIN, END] = ['\uFDD0', '\uFDD1'];

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Standfirst'] => p.standfirst:fresh",
  "p[style-name='caption'] => p.caption:fresh",
];

/** The text of each `outer` element of an XML document, of what stands in its `inner` ones; those without are left out. */
function textsIn(xml: string, outer: string, inner: string): string[] {
  const texts: string[] = [];
  let text: string | null = null;
  let within = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === outer) text = '';
        if (name === inner) within += 1;
        if (name === 'w:p' && text !== null && text !== '') text += ' ';
      },
      ontext(piece) {
        if (within > 0 && text !== null) text += piece;
      },
      onclosetag(name) {
        if (name === inner) within -= 1;
        if (name !== outer) return;
        if (text !== null && text.trim() !== '') texts.push(text.trim());
        text = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return texts;
}

function unpacked(bytes: Uint8Array): Unzipped | 'damaged' | 'too-large' {
  let parts = 0;
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (!wanted.test(name)) return false;
        size += originalSize;
        return size <= MOST_UNPACKED && parts <= MOST_PARTS;
      },
    });
    return size > MOST_UNPACKED || parts > MOST_PARTS ? 'too-large' : files;
  } catch {
    return 'damaged';
  }
}

/** Deleted, hidden and moved away words are let through between two marks: what they were is to be shown. */
function withDeleted(xml: string): string {
  return (
    xml
      .replaceAll(BEGIN, '')
      .replaceAll(END, '')
      .replace(/<w:(?:del|moveFrom)(?=[\s>])([^<>]*[^/<>])?>/gu, '<w:ins$1>')
      .replace(/<\/w:(?:del|moveFrom)>/gu, '</w:ins>')
      .replace(
        /<w:delText(?:\s[^<>]*)?>([^<]*)<\/w:delText>/gu,
        `<w:t xml:space="preserve">${BEGIN}$1${END}</w:t>`,
      )
      // Struck twice is struck, and what Word shows to nobody is not what the article says.
      .replace(/<w:(?:vanish|dstrike)(?=[\s/>])/gu, '<w:strike')
      // Raised by hand, as LibreOffice writes it, is raised all the same.
      .replace(/<w:position w:val="[1-9]\d?"\/>/gu, '<w:vertAlign w:val="superscript"/>')
      .replace(/<w:position w:val="-[1-9]\d?"\/>/gu, '<w:vertAlign w:val="subscript"/>')
  );
}

function commentsOf(files: Unzipped): string {
  return Object.entries(files)
    .filter(([name]) => /comments\d*\.xml$/u.test(name))
    .flatMap(([, part]) => textsIn(strFromU8(part), 'w:comment', 'w:t'))
    .map((text) => `<p class="MsoCommentText">${escaped(text)}</p>`)
    .join('');
}

/**
 * A Word file (.docx) as a page: its paragraphs, headings, lists, tables and notes; words that were deleted, and
 * comments, marked as such. Nothing in it is run or fetched, and no picture is looked at. Refuses what is no whole
 * Word file, declares entities, or unpacks to more than 32 MB.
 */
export async function readDocx(bytes: Uint8Array): Promise<ImportResult<DocumentPage>> {
  // With a password on it, Word packs the file into an older kind of file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return notImported({ code: 'locked', found: 'Word file' });
  const files = unpacked(bytes);
  const damaged = notImported({ code: 'damaged', found: 'Word file' });
  if (files === 'damaged') return damaged;
  if (files === 'too-large') return notImported({ code: 'too-much-work' });
  const names = Object.keys(files);
  if (!names.some((name) => name.startsWith('word/document'))) {
    return notImported({ code: 'other-format', found: 'a packed file' });
  }
  for (const name of names) {
    const xml = strFromU8(files[name] ?? new Uint8Array());
    // No Word file has declarations; whoever adds them wants a parser to unfold them, or to look elsewhere.
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return damaged;
    files[name] = strToU8(/document\d*\.xml$|notes\d*\.xml$/u.test(name) ? withDeleted(xml) : xml);
  }
  try {
    const buffer = Buffer.from(zipSync(files, { level: 0 }));
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap, convertImage, externalFileAccess: false },
    );
    const marked = value
      .replaceAll(BEGIN, '<del>')
      .replaceAll(END, '</del>')
      .replaceAll('</del><del>', '')
      // A cell of one paragraph is a part of its row.
      .replace(/<(t[dh])([^>]*)><p>/gu, '<$1$2>')
      .replace(/<\/p><\/(t[dh])>/gu, '</$1>');
    return imported({ html: `<article>${marked}${commentsOf(files)}</article>`, notices: [] });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return damaged;
  }
}
