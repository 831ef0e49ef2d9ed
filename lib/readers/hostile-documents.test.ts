import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary, type Canary } from '#testing/fetching/web-sites.ts';
import { readFileAside } from './read-aside.ts';

const sample = readFileSync('testing/documents/libreoffice.docx');
const MB = 1024 * 1024;
let trap: Canary;

beforeAll(async () => {
  trap = await canary();
});

afterAll(() => trap.close());

/** The sample with other parts; `word/document.xml` is its text. */
function word(parts: Record<string, string | Uint8Array>): Uint8Array {
  const given = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync({ ...unzipSync(sample), ...Object.fromEntries(given) });
}

const body = (inside: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${inside}</w:body></w:document>`;
const told =
  '<w:p><w:r><w:t>The ferry between Norrhamn and the islands runs again, they said.</w:t></w:r></w:p>';

/** A zip whose list says that everything in it is tiny. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
    copy.writeUInt32LE(64, at + 24);
  return copy;
}

function pdf(content: Uint8Array, more = ''): Uint8Array {
  const packed = deflateSync(content);
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${String(packed.length)}>>stream\n`;
  return Buffer.concat([
    Buffer.from(head),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ]);
}

const show = (text: string) => Buffer.from(`BT /F 12 Tf 20 400 Td (${text}) Tj ET`);

const codeOf = async (bytes: Uint8Array, fileName: string) => {
  const read = await readFileAside('somebody', { bytes, fileName });
  return read.ok ? 'read' : read.problem.code;
};

describe('a hostile document', () => {
  const many = Object.fromEntries(
    Array.from({ length: 21_000 }, (_, at) => [`a${String(at)}`, new Uint8Array()]),
  );
  const multiparts = Array.from(
    { length: 20_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${String(at)}"\n\n--b${String(at)}\n`,
  ).join('');
  const lol = `<!DOCTYPE w [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at] ?? ''};`.repeat(10)}">`)
    .join('')}]>`;

  it.each<[string, () => Uint8Array, string, RegExp]>([
    [
      'a Word file that unpacks to 200 MB',
      () => word({ 'word/document.xml': Buffer.alloc(200 * MB, 'a') }),
      'a.docx',
      /^too-much-work$/u,
    ],
    [
      'one that lies about its size',
      () => lying(word({ 'word/document.xml': body(told.repeat(1000)) })),
      'a.docx',
      /^damaged$/u,
    ],
    ['one of 21,000 parts', () => word(many), 'a.docx', /^too-much-work$/u],
    [
      'one nested beyond measure',
      () =>
        word({ 'word/document.xml': body('<w:ins>'.repeat(100_000) + told + '</w:ins>'.repeat(100_000)) }),
      'a.docx',
      /^(?:too-much-work|damaged)$/u,
    ],
    [
      // With more than one look at each of them it would take too long.
      'one of deletions that are never closed',
      () => word({ 'word/document.xml': '<w:del '.repeat(80_000) }),
      'a.docx',
      /^damaged$/u,
    ],
    [
      'one of entities of entities',
      () => word({ 'word/document.xml': lol + body(told.replace('ferry', '&j;')) }),
      'a.docx',
      /^damaged$/u,
    ],
    [
      'one that reads a file',
      () =>
        word({ 'word/document.xml': `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body('&a;')}` }),
      'a.docx',
      /^damaged$/u,
    ],
    [
      'one of a million paragraphs',
      () => word({ 'word/document.xml': body('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(700_000)) }),
      'a.docx',
      /^(?:too-much-work|too-many-paragraphs|too-large)$/u,
    ],
    [
      'a PDF file that unpacks to 400 MB',
      () => pdf(Buffer.alloc(400 * MB, '(a) Tj ')),
      'a.pdf',
      /^(?:too-much-work|damaged|scan)$/u,
    ],
    [
      'one of brackets without end',
      () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(4 * MB, '<<[(')]),
      'a.pdf',
      /^(?:damaged|too-much-work)$/u,
    ],
    [
      'one whose pages hold themselves',
      () =>
        Buffer.from(
          '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 400>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
        ),
      'a.pdf',
      /^(?:damaged|scan|too-much-work)$/u,
    ],
    ['a mail of 20,000 levels', () => Buffer.from(multiparts), 'a.eml', /^(?:damaged|empty|too-much-work)$/u],
    [
      'a mail of nothing but its head',
      () => Buffer.alloc(4 * MB, 'Subject: a\n b\n'),
      'a.eml',
      /^(?:damaged|empty|too-much-work)$/u,
    ],
  ])('%s is refused within its bounds, and the next is read', async (_, make, fileName, code) => {
    expect(await codeOf(make(), fileName)).toMatch(code);
    expect(await codeOf(sample, 'story.docx')).toBe('read');
  });

  it('has nothing fetched or run', async () => {
    const before = trap.connections;
    const at = `http://127.0.0.1:${String(trap.port)}`;
    const linked = `<w:p><w:r><w:drawing><a:blip r:link="rIdX" r:embed="rIdX"/></w:drawing></w:r></w:p>`;
    const files: [Uint8Array, string][] = [
      [
        word({
          'word/document.xml': body(told + linked),
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${at}/x.png" TargetMode="External"/></Relationships>`,
        }),
        'a.docx',
      ],
      [
        pdf(
          show('The ferry runs again, the harbour master said.'),
          `/OpenAction<</S/JavaScript/JS(app.launchURL\\("${at}"\\))>>`,
        ),
        'a.pdf',
      ],
      [
        Buffer.from(
          `Subject: Ferry\nContent-Type: text/html\n\n<img src="${at}/x.gif"><link rel="stylesheet" href="${at}"><script src="${at}"></script><iframe src="${at}"></iframe><p>The ferry runs again, the harbour master said on Tuesday.</p>`,
        ),
        'a.eml',
      ],
    ];
    for (const [bytes, name] of files) expect(await codeOf(bytes, name), name).toBe('read');
    expect(trap.connections).toBe(before);
  });
});
