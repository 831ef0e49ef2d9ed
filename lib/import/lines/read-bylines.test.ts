import { describe, expect, test } from 'vitest';
import { dataOfPage as data, read, storyOfPage as story } from '#testing/articles/read.ts';

describe('the byline of a page', () => {
  test.each([
    ['a meta of the name byl', '<meta name="byl" content="By JANE DOE">', 'JANE DOE'],
    ['itemprop', '<span itemprop="author">By <b itemprop="name">Jane Doe</b></span>', 'Jane Doe'],
    ['an element called byl', '<span class="byl">By Jane Doe</span>', 'Jane Doe'],
    ['an element outside the story', `<header><a rel="author" href="/j">Jane Doe</a></header>`, 'Jane Doe'],
    ['data with an entity', data({ author: { name: 'Jane O&#039;Doe' } }), 'Jane O’Doe'.replace('’', "'")],
  ])('is taken from %s', (_, html, byline) => {
    expect(read(`${html}<article>${story}</article>`).byline).toBe(byline);
  });

  test.each([
    ['data', data({ author: { name: 'The Sample' }, publisher: { name: 'The Sample' } })],
    ['meta', '<meta property="og:site_name" content="The Sample"><meta name="author" content="the sample">'],
    [
      'meta and the title’s end',
      '<title>Letters - The Sample</title><meta name="author" content="The Sample">',
    ],
    ['a line', '<meta property="og:site_name" content="The Sample"><h1>Letters</h1><p>By The Sample</p>'],
  ])('is never its publisher, as %s would have it', (_, html) => {
    expect(read(`${html}<article>${story}</article>`)).toMatchObject({ byline: null });
  });

  test.each([
    [
      'its host',
      '<link rel="canonical" href="https://gazette.example/a"><meta name="author" content="gazette.example">',
    ],
    [
      'its staff',
      '<meta property="og:site_name" content="Gazette"><meta name="author" content="Gazette Staff">',
    ],
    [
      'its house',
      '<meta property="og:site_name" content="EL PAÍS"><meta name="author" content="Ediciones El Pais">',
    ],
    ['nobody in particular', '<meta name="author" content="La rédaction">'],
    ['a label', '<div class="byline">Story by</div>'],
    ['numbers', '<div class="author-box">| 1,209 |</div><div class="author-box">5</div>'],
    ['buttons', '<h1>Letters</h1><p>More Activity</p>'],
    ['whoever comments', '<div id="comments"><div class="author">Jane Doe</div></div>'],
  ])('is not %s', (_, html) => {
    expect(read(`${html}<article>${story}</article>`).byline).toBeNull();
  });

  test.each([
    ['a day', '<div class="byline">By <span>Jane Doe</span> <span>Tuesday, Aug. 17, 2010</span></div>'],
    ['a bar and a day', '<div class="byline">Story By Jane Doe | Apr 19, 2013</div>'],
    ['what she is', '<div class="byline">By JANE DOE - Sample Technology Writers</div>'],
    ['a word for it', '<meta name="author" content="Par Jane Doe">'],
    [
      'the house’s name',
      '<meta property="og:site_name" content="Gazette"><meta name="author" content="The Gazette"><a rel="author">Jane Doe</a>',
    ],
  ])('is without %s', (_, html) => {
    expect(read(`${html}<article>${story}</article>`).byline).toMatch(/^jane doe$/iu);
  });

  test('is the person beside a publisher', () => {
    const html = data({
      author: [{ name: 'The Sample' }, { name: 'Jane Doe' }],
      publisher: { name: 'The Sample' },
    });
    expect(read(html + story)).toMatchObject({ byline: 'Jane Doe', publisher: 'The Sample' });
  });
});

describe('authors beside each other', () => {
  test.each([
    ['links', '<p><a rel="author">Jane Doe</a> / <a rel="author">Li Wei</a></p>'],
    ['microdata', '<p>By <b itemprop="author">Jane Doe</b> and <b itemprop="author">Li Wei</b></p>'],
  ])('are all named, by %s', (_, html) => {
    expect(read(`<h1>Letters</h1>${html}<article>${story}</article>`).byline).toMatch(
      /^Jane Doe(?:,| and) Li Wei$/u,
    );
  });
});

describe('what stands beside the names of a byline', () => {
  const html = (line: string) => `<h1>Letters</h1><p class="byline">${line}</p>${story}`;
  test.each([
    ['the day', html('By Ann Lee May 3, 2022'), 'Ann Lee', '2022-05-03', []],
    ['the day behind a bar', html('By Ann Lee | May 3, 2022'), 'Ann Lee', '2022-05-03', []],
    [
      'the day beside the house',
      html('By Staff | May 3, 2022'),
      null,
      '2022-05-03',
      ['By Staff | May 3, 2022'],
    ],
    [
      'words',
      html('By Ann Lee | Nine people were killed in Kyiv'),
      'Ann Lee',
      null,
      ['Nine people were killed in Kyiv'],
    ],
    ['another', html('By Ann Lee | Bob Ray'), 'Ann Lee and Bob Ray', null, []],
    [
      'the day of another story below',
      `<meta name="author" content="Ann Lee">${story}<p class="byline">By Bob Ray | May 3, 2021</p>`,
      'Ann Lee',
      null,
      ['By Bob Ray | May 3, 2021'],
    ],
    [
      'another, in data',
      data({ author: { name: 'Ann Lee | Bob Ray' } }) + story,
      'Ann Lee and Bob Ray',
      null,
      [],
    ],
  ])('is %s, which is read or listed', (_, page, byline, publishedOn, dropped) => {
    const article = read(page);
    expect({ byline: article.byline, publishedOn: article.publishedOn }).toEqual({ byline, publishedOn });
    expect(article.dropped.map(({ text }) => text)).toEqual(dropped);
  });

  test.each(['text', 'html'] as const)('is the story’s where it is a sentence, in %s', (format) => {
    const line = 'By Ann Lee, Kyiv – Russian forces shelled the pool and killed nine people';
    const more = 'Nobody else has confirmed the report, and the ministry did not answer questions.';
    const paragraphs = ['A Headline Here', line, more];
    const source =
      format === 'text' ? paragraphs.join('\n\n') : paragraphs.map((text) => `<p>${text}</p>`).join('');
    expect(read(source, format).text).toContain('Russian forces shelled the pool');
  });

  test.each([
    ['By Ann Lee | Reuters', 'Ann Lee', null, ['Reuters']],
    ['By Ann Lee May 3, 2022', 'Ann Lee', '2022-05-03', []],
    ['Ann Lee | Bob Ray | May 3, 2022', 'Ann Lee and Bob Ray', '2022-05-03', []],
  ])('is read in plain text: %s', (line, byline, publishedOn, dropped) => {
    const article = read(
      `A Headline Here\n\n${line}\n\nThe agency said on Monday that the two leaders had exchanged letters about closer ties.`,
      'text',
    );
    expect(article).toMatchObject({ byline, publishedOn, notices: [] });
    expect(article.dropped.map(({ text }) => text)).toEqual(dropped);
  });
});

test('a byline with its day is no headline', () => {
  const article = read(
    `By Ann Lee May 3, 2022\n\nThe agency said on Monday that the two leaders had exchanged letters about closer ties.`,
    'text',
  );
  expect(article).toMatchObject({ headline: null, byline: 'Ann Lee', publishedOn: '2022-05-03' });
});

describe('authors beside each other leave nothing in the text', () => {
  test.each([
    ['and', '<p><a rel="author">Jane Doe</a> and <a rel="author">Li Wei</a></p>'],
    ['By', '<p>By <a rel="author">Jane Doe</a> and <a rel="author">Li Wei</a></p>'],
    ['a stroke', '<div>By <b itemprop="author">Jane Doe</b> / <b itemprop="author">Li Wei</b></div>'],
  ])('of %s', (_, line) => {
    const article = read(`<h1>Letters</h1>${line}${story}`);
    expect(article).toMatchObject({ byline: 'Jane Doe and Li Wei', dropped: [] });
    expect(article.text).toMatch(/^The agency said/u);
  });

  test('nor of one author', () => {
    const article = read(`<h1>Letters</h1><p>By <a rel="author">Jane Doe</a></p>${story}`);
    expect(article).toMatchObject({ byline: 'Jane Doe', dropped: [] });
    expect(article.text).toMatch(/^The agency said/u);
  });

  test('but a sentence with an author in it stays', () => {
    const line = '<p>The letter was first read by <a rel="author">Jane Doe</a> in March of this year.</p>';
    expect(read(`<h1>Letters</h1>${story}${line}`).text).toContain('The letter was first read by');
  });
});
