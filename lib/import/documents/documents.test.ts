import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { importProblemWords } from '#lib/import/problems.ts';
import { readAnyFile } from '#lib/import/entry/read-any-file.ts';

const sample = (fileName: string) => ({
  bytes: readFileSync(join('testing', 'documents', fileName)),
  fileName,
});

const story = [
  'The ferry between Norrhamn and the islands runs again, the harbour master said on Tuesday. It had lain still for three weeks because its second engine had failed twice within a month, and no spare part could be found in the country.',
  '“We have tested it for forty hours,” said Liv Sand, who has run the harbour since 2019. The company counts on 1,200 passengers a day, about 10³ more than in winter, and on 40 lorries. CO₂ emissions are to fall by a fifth.',
  '• Departures from Norrhamn: 6:10, 9:40 and 17:05',
  '• Departures from Ytterö: 7:20, 11:00 and 18:30',
  'Year Passengers',
  '2024 310,000',
  '2025 287,500',
  'The islands’ council had asked for a replacement vessel, which the ministry refused. A spokesman did not say why. The council will meet again on 14 August to talk about the timetable and the fares, which have not changed since 2021.',
].join('\n\n');

describe('a document', () => {
  it.each(['libreoffice.docx', 'libreoffice.pdf', 'chromium.mhtml'])(
    'says the same as %s as it does as a page',
    async (name) => {
      const read = await readAnyFile(sample(name));
      expect(read).toMatchObject({
        ok: true,
        value: {
          headline: 'Ferry runs again after three weeks',
          byline: 'Ada Berg',
          language: 'en',
          text: story,
          notices: [],
        },
      });
    },
  );

  it('that a browser saved names its address and its publisher', async () => {
    expect(await readAnyFile(sample('chromium.mhtml'))).toMatchObject({
      value: { address: 'https://news.example.org/2026/ferry', publisher: 'Harbour Post' },
    });
  });

  it.each([
    ['behind it', (parts: readonly string[]) => parts],
    ['before it', ([page = '', ...frames]: readonly string[]) => [...frames, page]],
  ])('that a browser saved is the page alone, and not what stood in its frames, %s', async (_, inOrder) => {
    const words = (about: string) =>
      Array.from(
        { length: 12 },
        (_, at) => `<p>${about} number ${at}, as was said on Monday in the town hall.</p>`,
      );
    const part = (address: string, title: string, about: string) =>
      [
        'Content-Type: text/html; charset=utf-8',
        `Content-Location: ${address}`,
        '',
        `<link rel="canonical" href="${address}"><h1>${title}</h1>${words(about).join('')}`,
        '',
      ].join('\r\n');
    const parts = inOrder([
      part('https://news.example.org/bridge', 'A bridge', 'The town pays for pier'),
      part('https://adverts.example.com/cure', 'A cure', 'The minister praised our medicine'),
    ]);
    const file = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://news.example.org/bridge',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      ' type="text/html"; boundary="----Part"',
      '',
      ...parts.map((each) => `------Part\r\n${each}`),
      '------Part--',
      '',
    ].join('\r\n');
    const read = await readAnyFile({ bytes: new TextEncoder().encode(file), fileName: 'bridge.mhtml' });
    expect(read).toMatchObject({
      ok: true,
      value: { headline: 'A bridge', address: 'https://news.example.org/bridge' },
    });
    expect(JSON.stringify(read)).not.toMatch(/minister|adverts/);
  });

  it.each([
    ['deleted', '<w:vanish/>'],
    ['deleted', '<w:dstrike/>'],
    ['read', '<w:vanish w:val="0"/>'],
    ['read', '<w:dstrike w:val="false"/>'],
  ])('of Word has words %s that have %s', async (how, mark) => {
    const run = (text: string, more = '') =>
      `<w:r><w:rPr>${more}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const told = `<w:p>${run('The ferry runs again, ')}${run('which is not true, ', mark)}${run('the harbour master said.')}</w:p>`;
    const parts = unzipSync(sample('libreoffice.docx').bytes);
    const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const text = strToU8(`<w:document ${names}><w:body>${told}</w:body></w:document>`);
    const bytes = zipSync({ ...parts, 'word/document.xml': text });
    const read = await readAnyFile({ bytes, fileName: 'ferry.docx' });
    const isRead = how === 'read';
    expect(read).toMatchObject({
      value: {
        text: `The ferry runs again, ${isRead ? 'which is not true, ' : ''}the harbour master said.`,
        dropped: isRead ? [] : [{ what: 'deleted words', text: 'which is not true,' }],
      },
    });
  });

  it.each([
    [
      'newsletter.eml',
      {
        headline: 'Ferry runs again — after three weeks',
        byline: 'Ada Björk',
        // The sender's own day; in UTC it was the next.
        publishedOn: '2026-08-14',
        dropped: [{ what: 'deleted words', text: 'two' }],
        notices: ['attachments-unread'],
      },
    ],
    [
      'plain.eml',
      { headline: 'Timetable from Monday', byline: 'Harbour Office', publishedOn: '2026-08-01', notices: [] },
    ],
  ])('that is a mail has its subject, sender and day: %s', async (name, expected) => {
    const read = await readAnyFile(sample(name));
    expect(read).toMatchObject({ ok: true, value: expected });
    expect(read.ok && read.value.text).not.toContain('plain part');
  });

  it('of Word has its words as they are now, with what was deleted and remarked listed beside', async () => {
    const at = { id: 1, author: 'Ada Berg', date: '2026-08-14T10:00:00Z' };
    const file = new Document({
      comments: {
        children: [{ id: 0, author: 'Editor', date: new Date(0), children: [new Paragraph('Says who?')] }],
      },
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('Crews & lorries')] }),
            new Paragraph({
              children: [
                new TextRun('The ferry carried '),
                new DeletedTextRun({ ...at, text: 'two' }),
                new InsertedTextRun({ ...at, id: 2, text: 'three' }),
                new TextRun(' crews over a distance of 10'),
                new TextRun({ text: '6', superScript: true }),
                new TextRun(' ells, the harbour master said on Tuesday in Norrhamn.'),
                new CommentRangeStart(0),
                new TextRun(' Nobody else was there to see it.'),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
              ],
            }),
          ],
        },
      ],
    });
    const bytes = await Packer.toBuffer(file);
    expect(await readAnyFile({ bytes, fileName: 'crews.docx' })).toMatchObject({
      ok: true,
      value: {
        headline: 'Crews & lorries',
        text: 'The ferry carried three crews over a distance of 10⁶ ells, the harbour master said on Tuesday in Norrhamn. Nobody else was there to see it.',
        dropped: [
          { what: 'deleted words', text: 'two' },
          { what: 'comment', text: 'Says who?' },
        ],
      },
    });
  });

  it('is known by its first bytes, whatever its name says', async () => {
    const { bytes } = sample('libreoffice.pdf');
    expect(await readAnyFile({ bytes, fileName: 'ferry.txt' })).toMatchObject({
      ok: true,
      value: { text: story },
    });
    const word = sample('libreoffice.docx');
    expect(await readAnyFile({ bytes: word.bytes, fileName: 'ferry.html' })).toMatchObject({
      value: { text: story },
    });
  });

  it('that is a scan in parts says that pages are missing', async () => {
    const words = 'BT /F 12 Tf 20 400 Td (The ferry runs again, the harbour master said on Tuesday.) Tj ET';
    const page = (contents: number) =>
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Resources<</Font<</F 5 0 R>>>>/Contents ${String(contents)} 0 R>>`;
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
      page(6),
      page(7),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      `<</Length ${String(words.length)}>>stream\n${words}\nendstream`,
      '<</Length 1>>stream\nq\nendstream',
    ].map((object, at) => `${String(at + 1)} 0 obj ${object} endobj\n`);
    const bytes = Buffer.from(`%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R>>\n%%EOF`);
    expect(await readAnyFile({ bytes, fileName: 'half-scan.pdf' })).toMatchObject({
      ok: true,
      value: {
        text: 'The ferry runs again, the harbour master said on Tuesday.',
        notices: ['pages-without-text'],
      },
    });
  });

  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
  const half = (name: string) => sample(name).bytes.subarray(0, 4000);
  it.each([
    ['a locked PDF file', sample('locked.pdf').bytes, 'a.pdf', 'locked with a password'],
    ['a locked Word file', locked, 'a.docx', 'locked with a password'],
    ['a scan', sample('scan.pdf').bytes, 'a.pdf', 'pictures of pages (a scan)'],
    ['half a PDF file', half('libreoffice.pdf'), 'a.pdf', 'no whole PDF file'],
    ['half a Word file', half('libreoffice.docx'), 'a.docx', 'no whole Word file'],
    ['a text called a PDF file', Buffer.from('A story.'), 'a.pdf', 'no whole PDF file'],
    ['a text called a Word file', Buffer.from('A story.'), 'a.docx', 'no whole Word file'],
    ['a picture called a Word file', Buffer.from('\x89PNG\r\n', 'latin1'), 'a.docx', 'no whole Word file'],
    [
      'another packed file',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
      'a.zip',
      'a packed file',
    ],
    ['a mail without words', Buffer.from('Subject: Nothing\n\n'), 'a.eml', 'no text in it'],
    ['an empty file', Buffer.alloc(0), 'a.docx', 'no text in it'],
    ['20 MB', Buffer.alloc(20 * 1024 * 1024, '%PDF-'), 'a.pdf', 'smaller than 5 MB'],
  ])('that is %s is refused with a sentence', async (_, bytes, fileName, says) => {
    const read = await readAnyFile({ bytes, fileName });
    expect(read.ok ? 'read' : importProblemWords(read.problem)).toContain(says);
  });
});
