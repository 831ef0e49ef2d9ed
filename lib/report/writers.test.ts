import { extractLinks, getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { coverageCount } from '#lib/domain/versions/coverage.ts';
import { checkedCopy } from '#lib/domain/report/checked-copy.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { describeCorroboration } from '#lib/domain/corroboration/describe.ts';
import { cites, firstHand, given } from '#testing/cases/corroboration-cases.ts';
import { articleOf, claimAt, hopOf, mina } from '#testing/sample-workspace.ts';
import { bare, partsOfDocx, textOfFile } from '#testing/text-of-file.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';

const hostile =
  '#strong[x] $x$ *b* `c` <script>alert(1)</script> @cite \\n [d](http://evil.example) &amp; "e" ${f}';
const korean = '편지를 교환했다고 보도했다.';
const russian = 'Письмо было отправлено. Γράμμα 中国 かな';
const hindi = 'हिन्दी';
const arabic = 'ذكرت وكالة الأنباء أن الرئيس كتب رسالة.';
const thai = 'ที่ภาษาไทย';

function sample(more: object = {}): Report {
  const text = [hostile, korean, russian, arabic, hindi].join('\n\n');
  return checkedCopy({
    article: { ...articleOf(text), language: '', headline: `Letters ${hostile}`, ...more },
    claims: [
      claimAt('1', 0, 10, { statement: hostile, hops: [hopOf(hostile)] }),
      claimAt('2', hostile.length + 2, hostile.length + 5, { statement: korean }),
      claimAt('3', text.indexOf(arabic), text.indexOf(arabic) + 4, { statement: arabic }),
    ],
    changes: [],
    ratings: [],
    coverage: coverageCount([]),
    made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
    log: { sequence: 318, hash: 'a'.repeat(64) },
    articleLink: 'https://desk.example/articles/article',
    claimLink: (id) => `https://desk.example/claims/${id}`,
  });
}

const pdfText = (bytes: Uint8Array) => textOfFile('pdf', bytes);

describe('A report in every format', () => {
  const report = sample();
  const files: Record<string, string> = {};
  let bytes: Buffer;
  let word: Buffer;
  beforeAll(async () => {
    bytes = pdf(report);
    word = await docx(report);
    const written = {
      pdf: bytes,
      docx: word,
      html: Buffer.from([...html(report)].join('')),
      md: Buffer.from([...markdown(report)].join('')),
    };
    for (const [format, file] of Object.entries(written)) files[format] = await textOfFile(format, file);
  });

  test.each(['pdf', 'docx', 'html', 'md'])('says the same, letter for letter: %s', (format) => {
    const said = bare(files[format] ?? '');
    for (const text of [hostile, korean, russian, 'Who says so', 'What we don’t know', 'Open points']) {
      expect(said).toContain(bare(text));
    }
    // A page is read by where its letters stand, which is not the order of Arabic and Hindi.
    if (format === 'pdf') return;
    expect(said).toContain(bare(arabic));
    expect(said).toContain(hindi);
  });

  test('is a tagged PDF with its title, its language, bookmarks and links that lead to claims and to the desk', async () => {
    const file = await getDocumentProxy(Uint8Array.from(bytes));
    expect((await file.getMarkInfo())?.Marked).toBe(true);
    expect((await getMeta(file)).info).toMatchObject({ Title: report.title, Language: 'en' });
    const [top] = await file.getOutline();
    expect(top?.title).toBe(report.title);
    expect(JSON.stringify(top?.items)).toContain(korean);
    const { links } = await extractLinks(file);
    expect(links).toContain('https://desk.example/claims/2');
    expect(links.some((link) => link.includes('evil'))).toBe(false);
    expect(bytes.toString('latin1')).toContain('pdfuaid');
  });

  test('is a Word document of well-formed parts, with real headings and links within', () => {
    const parts = partsOfDocx(word);
    const document = parts['word/document.xml'];
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'Passage']) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(document).toContain('<w:hyperlink w:history="1" w:anchor="claim-1">');
    expect(document).toContain('<w:bookmarkStart w:name="claim-1"');
    expect(document).toContain('<w:bidi/>');
    expect(parts['word/_rels/document.xml.rels']).not.toContain('evil.example');
  });

  test('is a Word document with a picture that says what it shows, and comments at the claim', async () => {
    const evidence = [firstHand('a', 'kcna'), cites('b', 'ap', ['kcna'])];
    const corroboration = describeCorroboration(given(evidence));
    const claim = claimAt('1', 0, 3, {
      confirmation: 'CONFIRMED',
      confirmationSetBy: mina,
      overrideNote: 'The editor saw it.',
      corroboration,
      hops: [hopOf('KCNA')],
    });
    const drawn = checkedCopy({
      article: articleOf('abcdef'),
      claims: [claim],
      changes: [],
      ratings: [],
      coverage: coverageCount([]),
      made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
      log: { sequence: 1, hash: 'a'.repeat(64) },
      articleLink: 'https://desk.example/a',
      claimLink: () => 'https://desk.example/c',
    });
    const parts = partsOfDocx(await docx(drawn));
    const document = parts['word/document.xml'] ?? '';
    expect(document).toMatch(/<wp:docPr [^>]*descr="The ways from what happened to our record\. [^"]*kcna/);
    expect(document).toContain('<a:custGeom>');
    const comments = parts['word/comments.xml'] ?? '';
    const made = comments.match(/<w:comment [^>]*w:author="Corroborate"[^>]*w:date="2026-03-02T09:30/g) ?? [];
    expect(made).toHaveLength(3);
    for (const said of [
      'Override: the status goes',
      'The editor saw it.',
      'Not signed off: open.',
      'Not checked that',
    ]) {
      expect(comments).toContain(said);
    }
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(document.match(new RegExp(`<w:${mark} `, 'g'))).toHaveLength(3);
    }
  });

  test('is a page that runs nothing and fetches nothing', () => {
    const page = [...html(report)].join('');
    expect(page).not.toMatch(/<(script|link|img|iframe|object)\b|\son\w+=|url\(|@import/i);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toContain('href="http://evil.example');
  });
});

describe('A PDF', () => {
  test('shows a box for a sign no font has, and says so', async () => {
    const text = await pdfText(pdf(sample({ headline: `Thai ${thai}` })));
    expect(text).not.toContain(thai);
    expect(text).toContain('□');
    expect(bare(text)).toContain(bare('Signs that the fonts of this file have no letters for'));
    expect(await pdfText(pdf(sample()))).not.toContain('□');
  });

  test.each([
    'שָׁלוֹם',
    'ब̃ हि',
    '👨‍👩‍👧 🇰🇵 ☎️',
    'e\u0301\u20DD',
    '\uE000 \u{10FFFD} \u{20000}',
    'བོད་',
    'ﷺ ﻻ',
    '½ ™ № ₽ → ✓',
  ])('is made whatever signs there are: %s', async (signs) => {
    expect(await pdfText(pdf(sample({ headline: signs })))).toContain('What we know');
  });

  test('is made with an address that is longer than a link may be, as words', async () => {
    const address = new URL(`https://a.example/${'한'.repeat(1_900)}`).href;
    const file = pdf(sample({ address }));
    const { links } = await extractLinks(await getDocumentProxy(Uint8Array.from(file)));
    expect(links.filter((link) => link.length > 4_000)).toEqual([]);
    expect(links).toContain('https://desk.example/claims/2');
  });

  test.each(['ب', 'क्', 'A\u0301', 'かな', '漢', '한'])(
    'is made of one word without an end: %s',
    async (letter) => {
      const word = letter.repeat(40_000 / letter.length);
      const report = checkedCopy({
        article: articleOf(word),
        claims: [],
        changes: [],
        ratings: [],
        coverage: coverageCount([]),
        made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
        log: { sequence: 1, hash: 'a'.repeat(64) },
        articleLink: 'https://desk.example/a',
        claimLink: () => 'https://desk.example/c',
      });
      expect(await pdfText(pdf(report))).toContain('The text');
    },
    60_000,
  );

  test('has hashes that can be copied and searched for, and a title without breaks', async () => {
    const hash = '0123456789abcdef'.repeat(4);
    const version = { ...articleOf('abc').version, sha256: hash };
    const file = pdf(sample({ version, headline: 'T'.repeat(200) }));
    expect((await pdfText(file)).replace(/\n/g, '')).toContain(hash);
    const { info } = await getMeta(await getDocumentProxy(Uint8Array.from(file)));
    expect(info).toMatchObject({ Title: 'T'.repeat(200) });
  });

  test('breaks a word of 500 letters, and holds a claim of 5,000 words', async () => {
    const title = 'T'.repeat(500);
    const long = 'word '.repeat(5_000).trim();
    const report = checkedCopy({
      article: { ...articleOf('abc'), headline: title },
      claims: [claimAt('1', 0, 3, { statement: long })],
      changes: [],
      ratings: [],
      coverage: coverageCount([]),
      made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
      log: { sequence: 1, hash: 'a'.repeat(64) },
      articleLink: 'https://desk.example/a',
      claimLink: () => 'https://desk.example/c',
    });
    const text = bare(await pdfText(pdf(report)));
    expect(text).toContain(title);
    expect(text.split('word').length).toBeGreaterThan(5_000);
  });
});
