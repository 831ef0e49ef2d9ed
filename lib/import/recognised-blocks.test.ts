import { expect, test } from 'vitest';
import type { ImportedArticle } from './imported-article.ts';
import { plainTitle } from './plain-title.ts';
import { read } from '#testing/articles/read.ts';

const story = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>The ferry carried ${String(at + 2)} hundred people on its way over the sound, the harbour office said.</p>`,
).join('');

/** What was kept that is more than a paragraph, in order. */
function named({ text, kinds }: ImportedArticle): string[] {
  return text
    .split('\n\n')
    .flatMap((words, at) => (kinds[at] === 'PARAGRAPH' ? [] : `${kinds[at] ?? ''}: ${words}`));
}

const dek = 'It had lain still for three weeks, and nobody knew why.';
const found = `STANDFIRST: ${dek}`;

test.each([
  ['a paragraph called so', `<h1>Ferry runs</h1><p class="standfirst">${dek}</p>${story}`],
  ['a paragraph called otherwise', `<h1>Ferry runs</h1><p class="article__dek">${dek}</p>${story}`],
  ['by microdata', `<h1>Ferry runs</h1><div itemprop="alternativeHeadline">${dek}</div>${story}`],
  ['by a description', `<h1>Ferry runs</h1><p itemprop="description">${dek}</p>${story}`],
  [
    'in its header',
    `<header><h1>Ferry runs</h1><h2 class="subtitle">${dek}</h2></header><article>${story}</article>`,
  ],
  ['under a test id', `<h1>Ferry runs</h1><div data-testid="standfirst">${dek}</div>${story}`],
  [
    'a heading above the byline',
    `<h1>Ferry runs</h1><h2>${dek}</h2><div class="byline">By Ada Cole</div>${story}`,
  ],
  ['a first paragraph in bold', `<h1>Ferry runs</h1><p><b>${dek}</b></p>${story}`],
])('a standfirst is known as %s', (_, html) => {
  expect(named(read(`<main>${html}</main>`))).toEqual([found]);
});

test.each([
  ['the first paragraph, which is only the first', `<h1>Ferry runs</h1><p>${dek}</p>${story}`, []],
  ['a paragraph further down', `<h1>Ferry runs</h1>${story}<p class="lead">${dek}</p>${story}`, []],
  [
    'a whole story in bold',
    `<h1>Ferry runs</h1><p><b>${dek}</b></p><p><b>${dek} Or so they say.</b></p>${story}`,
    [],
  ],
  ['a first subhead', `<h1>Ferry runs</h1><h2>Three weeks</h2>${story}`, ['SUBHEAD: Three weeks']],
  ['a byline', `<h1>Ferry runs</h1><p class="intro">By Ada Cole and Li Wei</p>${story}`, []],
])('%s is no standfirst', (_, html, kinds) => {
  expect(named(read(`<main>${html}</main>`))).toEqual(kinds);
});

test.each([
  ['figcaption', `<figure><img src="a.jpg"><figcaption>The pier. Photo: Kyodo</figcaption></figure>`],
  [
    'WordPress',
    `<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The pier. Photo: Kyodo</p></div>`,
  ],
  ['a class', `<div><img src="a.jpg"><span class="media__caption">The pier. Photo: Kyodo</span></div>`],
])('a caption stays at its place as one: %s', (_, caption) => {
  const { text, kinds, dropped } = read(`<main><h1>Ferry runs</h1>${story}${caption}${story}</main>`);
  expect(kinds.map((kind) => kind === 'CAPTION').indexOf(true)).toBe(6);
  expect(text.split('\n\n')[6]).toBe('The pier. Photo: Kyodo');
  expect(dropped).toEqual([]);
});

test('captions and a standfirst between headline and story are kept where the story was found without them', () => {
  const head = `<div class="top"><h1>Ferry runs</h1><p class="dek">${dek}</p></div>`;
  const figure = '<figure><img src="a.jpg"><figcaption>The ferry at noon. Photo: Kyodo</figcaption></figure>';
  const html = `<body>${head}${figure}<div class="meta">By Ada Cole</div><article>${story}</article></body>`;
  expect(named(read(html))).toEqual([found, 'CAPTION: The ferry at noon. Photo: Kyodo']);
});

test('a caption is kept once, and not when it is a mere credit or leads elsewhere', () => {
  const figure = (caption: string) => `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;
  const { dropped, ...article } = read(
    `<main><h1>Ferry runs</h1>${figure('The pier.')}${story}${figure('The pier.')}${figure('Getty Images')}${figure('<a href="/b">Bread is dear</a>')}${story}</main>`,
  );
  expect(named({ ...article, dropped })).toEqual(['CAPTION: The pier.']);
  expect(dropped.map(({ what, text }) => `${what}: ${text}`)).toEqual([
    'photo caption: The pier.',
    'credit line: Getty Images',
    'photo caption: Bread is dear',
  ]);
});

test.each([
  [
    'ko',
    '여객선이 다시 다닌다',
    '누가 돈을 내나',
    '석 주 동안 멈춰 있었고 아무도 까닭을 몰랐다.',
    '항구의 여객선. 사진=연합뉴스',
    '여객선은 월요일에 승객 이백 명을 태우고 바다를 건넜다고 항만청이 말했다. ',
  ],
  [
    'ar',
    'العبّارة تعود إلى العمل',
    'من يدفع؟',
    'توقفت ثلاثة أسابيع ولم يعرف أحد السبب.',
    'العبّارة عند الرصيف. صورة: رويترز',
    'قال مكتب الميناء إن العبّارة نقلت مئتي راكب عبر المضيق يوم الاثنين. ',
  ],
])(
  'a page in %s has headline, standfirst, caption and subhead',
  (_, headline, subhead, standfirst, caption, sentence) => {
    const article = read(
      `<main><h1>${headline}</h1><p class="sub-title">${standfirst}</p><figure><img src="a"><figcaption>${caption}</figcaption></figure>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}<h2>${subhead}</h2><p>${sentence.repeat(3)}</p></main>`,
    );
    expect(article.headline).toBe(headline);
    expect(named(article)).toEqual([
      `STANDFIRST: ${standfirst}`,
      `CAPTION: ${caption}`,
      `SUBHEAD: ${subhead}`,
    ]);
  },
);

test('Markdown has subheads, captions, and a standfirst from its front matter', () => {
  const source = `---\ntitle: Ferry runs\nsubtitle: "${dek}"\n---\nThe ferry runs again, the harbour office said on Monday.\n\n## Who pays\n\n![The pier](a.png)\n\nNobody yet.`;
  expect(named(read(source, 'markdown'))).toEqual([found, 'SUBHEAD: Who pays', 'CAPTION: The pier']);
});

const known = {
  names: ['The Harbour Post'],
  address: 'https://www.tidetable.example/ferry',
  headings: ['Ferry runs - at last'],
};
test.each([
  ['Ferry runs - The Harbour Post', 'Ferry runs'],
  ['Ferry runs | THE HARBOUR POST', 'Ferry runs'],
  ['Ferry runs – Tide Table', 'Ferry runs'],
  ['Ferry runs - Tide Table | The Harbour Post', 'Ferry runs'],
  ['The Harbour Post: Ferry runs', 'The Harbour Post: Ferry runs'],
  ['The Harbour Post | Ferry runs', 'Ferry runs'],
  ['Ferry runs - at last - World News', 'Ferry runs - at last'],
  ['Ferry runs - at last', 'Ferry runs - at last'],
  ['Ferry runs - World News', 'Ferry runs - World News'],
  ['The Harbour Post', 'The Harbour Post'],
  ['Ferry-runs', 'Ferry-runs'],
])('the title “%s” is the headline “%s”', (title, headline) => {
  expect(plainTitle(title, known)).toBe(headline);
});

test('a page without a first heading has its headline without the site’s name', () => {
  const title = '<title>Ferry runs - Tide Table</title>';
  const link = '<link rel="canonical" href="https://www.tidetable.example/ferry">';
  expect(read(`<head>${title}${link}</head><main>${story}</main>`).headline).toBe('Ferry runs');
  expect(read(`<head>${title}</head><main>${story}</main>`).headline).toBe('Ferry runs - Tide Table');
});

test.each([
  ['who wrote it', `<div class="author-bio"><p class="description">${dek} ${dek} ${dek} ${dek}</p></div>`],
  ['how often it was shared', '<div class="wide">1,209</div>'],
  ['whose the picture is', '<div class="photoCredit">Anna Berg</div>'],
  ['whose the picture is, in brackets', '<p>(Credit: Anna Berg/The Post)</p>'],
  ['whose the drawing is', '<p>Illustration by Anna Berg</p>'],
])('%s is left out of a story, and listed', (_, html) => {
  const article = read(`<article><h1>Ferry runs</h1>${html}${story}</article>`);
  expect(article.text.split('\n\n')).toHaveLength(6);
  expect(article.dropped).toHaveLength(1);
  expect(article.dropped[0]?.what).toMatch(/^(?:page furniture|credit line)$/u);
});

test('the credit in a caption stays at its end', () => {
  const figure = `<figure><figcaption>The ferry at noon. <span class="credit">Anna Berg</span></figcaption></figure>`;
  expect(named(read(`<main><h1>Ferry runs</h1>${figure}${story}</main>`))).toEqual([
    'CAPTION: The ferry at noon. Anna Berg',
  ]);
});
