import { describe, expect, test } from 'vitest';
import { dataOfPage as data, read, storyOfPage as story } from '#testing/articles/read.ts';

test.each(['video:release_date', 'book:release_date', 'music:release_date', 'og:video:release_date'])(
  '%s is no day of the story',
  (key) => {
    expect(read(`<meta property="${key}" content="2019-01-02">${story}`).publishedOn).toBeNull();
  },
);

describe('the headline of a page', () => {
  test.each([
    ['behind the picture of its site', '<h1><a><img></a></h1><article><h1>Letters exchanged</h1>'],
    ['behind the name of its site', '<h1>The Gazette</h1><article><h1>Letters exchanged</h1>'],
    ['behind a heading of a section', '<h1>World news</h1><article><h1>Letters exchanged</h1>'],
    ['before its section and site', '<article><h2>Letters exchanged</h2>'],
  ])('is found %s', (_, html) => {
    const head =
      '<title>Letters exchanged : News : Gazette Online</title><meta property="og:site_name" content="The Gazette">';
    expect(read(`<head>${head}</head>${html}${story}</article>`).headline).toBe('Letters exchanged');
  });
});

describe('the date of a page', () => {
  test.each([
    ['itemprop on any element', '<span itemprop="datePublished" content="2022-08-15">Monday</span>'],
    ['itemprop with its words', '<span itemprop="datePublished">15 August 2022</span>'],
    ['a meta of the name pdate', '<meta name="pdate" content="20220815">'],
    ['an element called pdate', '<span class="pdate">Monday, 15 August 2022</span>'],
    [
      'a UTC stamp and the day a reader sees',
      '<meta property="article:published_time" content="2022-08-16T01:00:00Z"><time>August 15, 2022</time>',
    ],
    ['words that begin with the time', '<p class="publishedDate">9:39AM BST 15 Aug 2022</p>'],
    ['words that end with it', '<span class="post_time">Aug 15th 2022 7:30PM</span>'],
    ['a label and a day in one word', '<span class="articleDate">Published: 8/15/2022 &nbsp;2:27 AM</span>'],
    ['a meta of a name of its own', '<meta name="DCSext.articleFirstPublished" content="2022-08-15">'],
    [
      'the day it was published, not changed',
      '<meta name="OriginalPublicationDate" content="2022-08-15"><meta name="date_published_modified" content="2022-08-17">',
    ],
    [
      'its own head, not its comments',
      '<div class="comments"><span class="date">16 August 2022</span></div><span class="date">15 August 2022</span>',
    ],
    [
      'a UTC stamp and itemprop of a change in the page’s offset',
      '<meta property="article:published_time" content="2022-08-16T01:00:00Z"><meta itemprop="dateModified" content="2022-08-16T10:00:00-05:00">',
    ],
    [
      'a UTC stamp and a change in the page’s offset',
      data({ datePublished: '2022-08-16T01:00:00Z', dateModified: '2022-08-16T10:00:00-05:00' }),
    ],
  ])('is taken from %s', (_, html) => {
    expect(read(`${html}<article>${story}</article>`).publishedOn).toBe('2022-08-15');
  });
});

test('the first paragraph below a byline is no headline, and one that stands twice is', () => {
  const first = 'The ferry carried two hundred people over the sound on Monday, the harbour office said.';
  const rest = 'Nobody was hurt when it ran aground in the storm, according to the hospital.';
  expect(read(`By Ada Cole\n\n${first}\n\n${rest}`, 'text')).toMatchObject({
    headline: null,
    byline: 'Ada Cole',
    text: `${first}\n\n${rest}`,
  });
  expect(read(`By Ada Cole\n\n${first}\n\n${first}\n\n${rest}`, 'text').headline).toBe(first);
});

test('data are read past what JSON forbids and pages write', () => {
  const html = `<script type="application/ld+json">//<![CDATA[
    {"@type": "NewsArticle", "headline": "Tom &amp; Jerry
    meet"}
    //]]></script>${story}`;
  expect(read(html).headline).toBe('Tom & Jerry meet');
});

describe('data', () => {
  const article = { '@type': 'NewsArticle', headline: 'Letters exchanged', datePublished: '2022-08-15' };
  test.each([
    ['is what a page is about', { '@type': 'WebPage', mainEntity: article }],
    ['is two levels down', { '@graph': [{ '@type': 'WebPage', mainEntityOfPage: { '@graph': [article] } }] }],
    ['writes values out', { ...article, headline: { '@value': 'Letters exchanged', '@language': 'en' } }],
  ])('of an article are found where it %s', (_, value) => {
    const html = `<script type="application/ld+json">${JSON.stringify(value)}</script>${story}`;
    expect(read(html)).toMatchObject({ headline: 'Letters exchanged', publishedOn: '2022-08-15' });
  });

  test.each([
    ['several names of one author', { name: ['Jane Doe', 'Li Wei'] }],
    ['names that are written out', [{ name: { '@value': 'Jane Doe' } }, { name: 'Li Wei' }]],
  ])('may hold %s', (_, author) => {
    expect(read(data({ author }) + story).byline).toBe('Jane Doe and Li Wei');
  });

  test('of other articles in a list are not this one’s', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ ...article, headline: 'Another story' }] };
    const html = `<script type="application/ld+json">${JSON.stringify(list)}</script><h1>Letters</h1>${story}`;
    expect(read(html).headline).toBe('Letters');
  });
});

test('a language that a page states wrongly is corrected, with a notice', () => {
  const german =
    'Der Stadtrat hat die Entscheidung über die Zukunft des Hallenbads am Donnerstagabend auf den Herbst verschoben. Nach vier Stunden Debatte fehlten am Ende zwei Stimmen für einen Neubau. Das Bad aus dem Jahr 1974 ist seit November geschlossen, weil Teile der Decke herabgefallen waren. Verletzt wurde niemand; das Becken war leer.';
  expect(read(`<html lang="en"><p>${german}</p></html>`)).toMatchObject({
    language: 'de',
    notices: ['language-corrected'],
  });
});

describe('front matter', () => {
  test('in TOML is read', () => {
    const source = `+++\ntitle = "Letters: exchanged"\ndate = 2022-08-15T21:00:00-04:00\nauthors = ["Jane Doe", "Li Wei"]\n[params]\nlang = "en"\n+++\n\nThe story.`;
    expect(read(source, 'markdown')).toMatchObject({
      headline: 'Letters: exchanged',
      byline: 'Jane Doe and Li Wei',
      publishedOn: '2022-08-15',
      language: 'en',
      text: 'The story.',
      notices: [],
    });
  });

  test('in TOML that can’t be read says so', () => {
    expect(read('+++\ntitle = \n+++\nThe story.', 'markdown').notices).toEqual(['front-matter-unread']);
  });

  test.each([
    ['author:\n  name: Jane Doe\n  email: x', 'Jane Doe'],
    ['author:\n  - name: Jane Doe\n  - name: Li Wei', 'Jane Doe and Li Wei'],
    ['authors: [Jane Doe, {name: Li Wei}]', 'Jane Doe and Li Wei'],
  ])('may nest names: %s', (yaml, byline) => {
    expect(read(`---\n${yaml}\n---\nThe story.`, 'markdown').byline).toBe(byline);
  });
});

test('shortcodes of a site’s generator are no text, and a picture’s caption is one', () => {
  const source = `# Headline

One {{< ref "a.md" >}}word.

{{< figure src="a.jpg" caption="Leaders in 2019" >}}

{{% notice tip %}}
Two.
{{% /notice %}}

{% include ad.html %}

Three {{ braces }}.`;
  const article = read(source, 'markdown');
  expect(article.text.split('\n\n')).toEqual(['One word.', 'Leaders in 2019', 'Two.', 'Three {{ braces }}.']);
  expect(article.kinds).toEqual(['PARAGRAPH', 'CAPTION', 'PARAGRAPH', 'PARAGRAPH']);
});
