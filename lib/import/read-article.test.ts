import { storyAlone, withHeadline } from '#lib/domain/text/blocks.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { sha256Hex } from './hash.ts';
import type { ArticleFormat, ImportedArticle } from './imported-article.ts';
import { MAX_ARTICLE_BYTES } from './limits.ts';
import { readArticle } from './read-article.ts';
import { readBlocksOf } from './restore.ts';

function read(text: string, format: ArticleFormat = 'text'): ImportedArticle {
  const result = readArticle({ text, format });
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.value;
}

const letters = readFileSync('testing/articles/letters.txt', 'utf8');
const headline = 'Russian, North Korean Leaders Exchange Letters on Bolstering Ties, Pyongyang Claims';
const story = 'The agency said on Monday that the two leaders had exchanged letters about closer ties.';
const second = 'Nobody else has confirmed the report, and the ministry did not answer questions.';

describe('the pasted letters story', () => {
  const article = read(letters);
  const source = letters
    .split(/\n+/)
    .map((line) => normaliseText(line))
    .filter((line) => line !== '');

  test('gives its headline, byline and language, and no date it does not state', () => {
    expect(article).toMatchObject({
      headline,
      byline: 'Aldgra Fredly',
      publisher: null,
      address: null,
      publishedOn: null,
      language: 'en',
    });
    expect(article.notices).toEqual(['byline-guessed']);
  });

  test('keeps the caption and every paragraph of the story, the section heading included, and nothing else', () => {
    expect(article.text).toBe([source[2], ...source.slice(4, -1)].join('\n\n'));
    const kinds = source
      .slice(4, -1)
      .map((line) => (line === 'Russia, China Block UN Sanctions' ? 'SUBHEAD' : 'PARAGRAPH'));
    expect(article.kinds).toEqual(['CAPTION', ...kinds]);
    expect(withHeadline(article, article.headline).text).toBe(`${headline}\n\n${article.text}`);
    expect(article.text).toContain('\n\nRussia, China Block UN Sanctions\n\n');
    // What was stored of it when captions were not kept.
    expect(sha256Hex(storyAlone(article))).toBe(
      '05b8c1f53646a956cdf738e64ab5f5bca39ba51c069aa2fddf60cbc7ac17b1b3',
    );
  });

  test('lists what it left out', () => {
    expect(article.dropped).toEqual([
      { what: 'repeated headline', text: headline, before: 0 },
      { what: 'credit line', text: 'Katabella Roberts and Reuters contributed to this report.', before: 15 },
    ]);
  });

  test('can have what was left out put back where it stood', () => {
    const textOf = (restored: number[]) =>
      readBlocksOf(article, new Set(restored))
        .map(({ text }) => text)
        .join('\n\n');
    expect(textOf([])).toBe(article.text);
    expect(textOf([0, 1])).toBe(`${headline}\n\n${article.text}\n\n${source.at(-1)}`);
  });

  test('is the same text when its own text is imported again', () => {
    expect(normaliseText(article.text)).toBe(article.text);
  });
});

describe('a pasted text', () => {
  test.each([
    ['“By”', `A Headline Here\n\nBy Jane Doe\n\n${story}`, { byline: 'Jane Doe', notices: [] }],
    [
      '“By” with a role',
      `A Headline Here\n\nBy Jane Doe, senior editor\n\n${story}`,
      { byline: 'Jane Doe, senior editor' },
    ],
    ['two names', `A Headline Here\n\nJane Doe and Li Wei\n\n${story}`, { byline: 'Jane Doe and Li Wei' }],
    [
      'a name and a date',
      `A Headline Here\n\nBy Jane Doe | Aug. 15, 2022\n\n${story}`,
      { byline: 'Jane Doe', publishedOn: '2022-08-15' },
    ],
    [
      'a date line',
      `A Headline Here\n\nPublished: 15 August 2022\n\n${story}`,
      { publishedOn: '2022-08-15', dropped: [] },
    ],
    [
      'a Korean reporter',
      `남북 정상 서신 교환\n\n홍길동 기자\n\n${story}`,
      { headline: '남북 정상 서신 교환', byline: '홍길동 기자' },
    ],
  ])('is read with %s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ ...expected, text: story });
  });

  test('keeps a date of a later change apart from the date of publication', () => {
    const article = read(`A Headline Here\n\nPublished 15 August 2022\n\nUpdated 16 August 2022\n\n${story}`);
    expect(article).toMatchObject({
      publishedOn: '2022-08-15',
      text: story,
      dropped: [{ what: 'date line', before: 0 }],
    });
  });

  test.each([
    ['a sentence that names a date', 'On August 15, 2022 the agency reported a letter from the president.'],
    ['a name as a heading further down', 'Kim Jong Un'],
    ['words in brackets', 'The dispatch came late in the evening (as always on a holiday).'],
    [
      'a picture spoken of in brackets',
      'The agency showed the letter that evening (the photo was later deleted).',
    ],
    ['a source in brackets', 'The dispatch came late in the evening. (Xinhua)'],
    [
      'a sentence with “by”',
      'By Monday the ministry had not answered, and the agency had repeated its report.',
    ],
  ])('keeps %s', (_, paragraph) => {
    const article = read(`${story}\n\n${paragraph}\n\n${second}`);
    expect(article).toMatchObject({ headline: null, byline: null, publishedOn: null, dropped: [] });
    expect(article.text.split('\n\n')).toEqual([story, paragraph, second]);
  });

  test.each([
    'Leaders meet in Vladivostok on April 25, 2019. (AP Photo/Jane Doe)',
    'Leaders meet in Vladivostok. (Jane Doe/Pool via REUTERS)',
    'Photo: Leaders meet in Vladivostok, by Jane Doe',
    'Лидеры во Владивостоке (Фото: ТАСС)',
  ])('keeps the caption %j as one, wherever it stands', (caption) => {
    expect(read(`${story}\n\n${caption}\n\n${second}`)).toMatchObject({
      text: `${story}\n\n${caption}\n\n${second}`,
      kinds: ['PARAGRAPH', 'CAPTION', 'PARAGRAPH'],
      dropped: [],
    });
  });

  test('leaves out a picture’s credit that says nothing else', () => {
    expect(read(`${story}\n\nPhoto: KCNA/Reuters\n\n${second}`)).toMatchObject({
      kinds: ['PARAGRAPH', 'PARAGRAPH'],
      dropped: [{ what: 'credit line', text: 'Photo: KCNA/Reuters', before: 1 }],
    });
  });

  test.each([
    'Reporting by Jane Doe; Editing by Li Wei',
    'Additional reporting by Jane Doe in Seoul.',
    'The Associated Press contributed to this report.',
  ])('leaves out the credit %j at its end only', (credit) => {
    expect(read(`${story}\n\n${second}\n\n${credit}`)).toMatchObject({
      text: `${story}\n\n${second}`,
      dropped: [{ what: 'credit line', before: 2 }],
    });
    expect(read(`${story}\n\n${credit}\n\n${second}`).dropped).toEqual([]);
  });

  test('of a headline alone is kept as text', () => {
    expect(read(headline)).toMatchObject({ headline: null, text: headline });
  });

  test('says that it joined wrapped lines', () => {
    const wrapped =
      'The agency said on Monday that the two leaders had exchanged letters\nabout closer ties, and that they would meet again before the end of the\nyear.';
    expect(read(wrapped)).toMatchObject({ text: wrapped.replaceAll('\n', ' '), notices: ['lines-joined'] });
  });

  test('says when characters are broken', () => {
    expect(read(`${story} \uD800`).notices).toContain('broken-characters');
  });

  test('that is a web page is read as one', () => {
    const article = read(`<p>${story}</p>\n<p>A <b>bold</b> <a href="x">link</a>.</p><p>${second}</p>`);
    expect(article).toMatchObject({
      text: `${story}\n\nA bold link.\n\n${second}`,
      notices: ['read-as-html'],
    });
  });

  test('that only mentions a tag stays as it is', () => {
    const text = `${story} The page said <b>so</b>, and 3 < 4.`;
    expect(read(text)).toMatchObject({ text, notices: [] });
  });
});

describe('what can’t be imported', () => {
  test.each([
    ['nothing but space', ' \n\t\u00A0', 'text', 'empty'],
    ['nothing but invisible marks', '\u200B\uFEFF\u2060', 'text', 'empty'],
    [
      'a page that is all script',
      '<html><body><div id=root></div><script>render()</script></body>',
      'html',
      'no-text',
    ],
    ['markup nested without end', '<div>'.repeat(200_000), 'html', 'nested-too-deeply'],
    ['5 MB of text', 'é'.repeat(MAX_ARTICLE_BYTES / 2), 'text', 'too-large'],
  ] as const)('%s', (_, text, format, code) => {
    expect(readArticle({ text, format })).toMatchObject({ ok: false, problem: { code } });
  });
});
