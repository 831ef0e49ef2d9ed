import { describe, expect, test } from 'vitest';
import { readArticle } from './read-article.ts';
import { read } from '#testing/articles/read.ts';

const story = 'The agency said on Monday that the two leaders had exchanged letters about closer ties.';
const second = 'Nobody else has confirmed the report, and the ministry did not answer questions.';

const page = `<!doctype html><html lang="en-GB"><head>
<title>Letters exchanged - The Sample</title>
<meta property="og:title" content="Letters exchanged - The Sample"><meta property="og:site_name" content="The Sample">
<meta property="og:url" content="https://sample.example/letters?x=1"><meta property="article:published_time" content="2022-08-16T01:00:00Z">
<meta name="author" content="Jane Doe"><link rel="canonical" href="https://sample.example/letters">
<style>p { color: red }</style><script>document.write('<p>scripted</p>')</script></head>
<body><header><nav><p>Home World Business and much more of the menu of this site</p></nav></header>
<main><article><h1>Letters exchanged</h1><span class="byline">By Jane Doe</span><time datetime="2022-08-16">16 August 2022</time>
<figure><img src=x onerror=alert(1)><figcaption>Leaders in 2019. (Pool)</figcaption></figure>
<p>${story}</p><p hidden>hidden words</p><p style="display: none">more hidden words</p>
<h2>Nobody&nbsp;confirms</h2><p>Nobody else has <em>confirmed</em> the
report,<br>and the ministry &amp; the party did not answer.</p>
<aside><p>Aside</p></aside><div class="related-stories"><p>Read also: other things</p></div>
<table><tr><th>Day</th><th>Letters</th></tr><tr><td>Monday</td><td>2</td></tr></table>
<ul><li>First point.</li><li>Second point.</li></ul></article></main>
<footer><p>Copyright</p></footer></body></html>`;

describe('a web page', () => {
  test('gives its details and the story alone', () => {
    expect(read(page, 'html')).toEqual({
      headline: 'Letters exchanged',
      byline: 'Jane Doe',
      publisher: 'The Sample',
      address: 'https://sample.example/letters',
      publishedOn: '2022-08-16',
      language: 'en-GB',
      text: [
        'Leaders in 2019. (Pool)',
        story,
        'Nobody confirms',
        'Nobody else has confirmed the report,',
        'and the ministry & the party did not answer.',
        'Day Letters',
        'Monday 2',
        '• First point.',
        '• Second point.',
      ].join('\n\n'),
      dropped: [{ what: 'page furniture', text: 'Read also: other things', before: 5 }],
      kinds: [
        ...(['CAPTION', 'PARAGRAPH', 'SUBHEAD'] as const),
        ...Array.from({ length: 6 }, () => 'PARAGRAPH'),
      ],
      replaced: [],
      notices: [],
    });
  });

  test('is believed by its JSON-LD first', () => {
    const linked = JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'From JSON',
          author: [{ name: 'A Bee' }, { name: 'C Dee' }],
          publisher: { name: 'P' },
          datePublished: '2022-08-15T09:00:00+09:00',
          inLanguage: 'en-AU',
        },
      ],
    });
    const html = page.replace(
      '<style>',
      `<script type="application/ld+json">{broken</script><script type="application/ld+json">${linked}</script><style>`,
    );
    expect(read(html, 'html')).toMatchObject({
      headline: 'From JSON',
      byline: 'A Bee and C Dee',
      publisher: 'P',
      publishedOn: '2022-08-15',
      language: 'en-AU',
    });
  });

  test.each(['javascript:alert(1)', '/relative', 'https://user:pw@sample.example/', 'file:///etc/passwd'])(
    'with the address %s has none',
    (address) => {
      expect(read(`<link rel=canonical href="${address}"><p>${story}</p>`, 'html').address).toBeNull();
    },
  );

  test('without any markup for its article is read by where its paragraphs are', () => {
    const html = `<body><div class=menu><a>Home</a> <a>World</a></div><div id=c><div><p>${story}</p><p>${second}</p></div></div><div>Imprint</div></body>`;
    expect(read(html, 'html').text).toBe(`${story}\n\n${second}`);
  });

  test('of lines without paragraphs is read whole', () => {
    expect(read(`<body>${story}<br><br>${second}`, 'html').text).toBe(`${story}\n\n${second}`);
  });
});

describe('a Markdown text', () => {
  test('gives its front matter and its words without markup', () => {
    const source = `---\ntitle: "Letters: exchanged"\nauthors: [Jane Doe, Li Wei]\ndate: 2022-08-15\npublisher: The Sample\nurl: https://sample.example/a\nlang: en\n---\n# Letters: exchanged\n\nThe agency *said* on **Monday** that [the two leaders](https://x.example) had exchanged letters\nabout closer ties.\n\n![Leaders in 2019](a.png)\n\n## Nobody confirms\n\n> A \`quote\` &amp; more\\*.\n\n- One <b>point</b>.\n- Two.\n\n<div>Some <i>HTML</i>.</div>\n\n<script>alert(1)</script>\n\n| Day | Letters |\n| --- | --- |\n| Monday | 2 |\n`;
    expect(read(source, 'markdown')).toEqual({
      headline: 'Letters: exchanged',
      byline: 'Jane Doe and Li Wei',
      publisher: 'The Sample',
      address: 'https://sample.example/a',
      publishedOn: '2022-08-15',
      language: 'en',
      text: [
        story,
        'Leaders in 2019',
        'Nobody confirms',
        'A quote & more*.',
        '• One point.',
        '• Two.',
        'Some HTML.',
        'Day Letters',
        'Monday 2',
      ].join('\n\n'),
      kinds: [
        ...(['PARAGRAPH', 'CAPTION', 'SUBHEAD'] as const),
        ...Array.from({ length: 6 }, () => 'PARAGRAPH'),
      ],
      dropped: [],
      replaced: [],
      notices: [],
    });
  });

  test('without front matter has its first heading as headline', () => {
    expect(read(`# Letters exchanged\n\nBy Jane Doe\n\n${story}`, 'markdown')).toMatchObject({
      headline: 'Letters exchanged',
      byline: 'Jane Doe',
      text: story,
    });
  });

  test('with tags in it stays Markdown', () => {
    const source = `# Letters\n\n<p>${story}</p>\n\n<p>${second}</p>\n\n<p>*</p>\n\nAn *end*.`;
    expect(read(source, 'markdown')).toMatchObject({ headline: 'Letters', notices: [] });
    expect(read(source, 'markdown').text).toMatch(/An end\.$/);
  });

  test.each(['https://a.example/x y', 'https://a.example, https://b.example', 'see the site'])(
    'with the address %j says that it was left out',
    (address) => {
      expect(read(`---\nurl: "${address}"\n---\n${story}`, 'markdown')).toMatchObject({
        address: null,
        notices: ['address-unread'],
      });
    },
  );

  test('with front matter that can’t be read says so', () => {
    expect(read(`---\na: [b\n---\n${story}`, 'markdown')).toMatchObject({
      text: story,
      notices: ['front-matter-unread'],
    });
    expect(read(`---\na: &x [1]\nb: *x\n---\n${story}`, 'markdown').notices).toEqual(['front-matter-unread']);
  });
});

test('a box that asks for a reader’s address is no part of the story, wherever it stands', () => {
  const paragraph = 'The ferry carried two hundred people over the sound on Monday, the harbour office said.';
  const story = `<p>${paragraph}</p>`.repeat(4);
  const box =
    '<div><p>Get the morning letter</p><p>Every weekday at six: what matters. By signing up you agree to our terms.</p></div>';
  for (const page of [`${story}${box}${story}`, `${story}${box}`]) {
    const read = readArticle({ text: `<main><h1>Ferry runs</h1>${page}</main>`, format: 'html' });
    const text = read.ok ? read.value.text : '';
    expect(text).toContain(paragraph);
    expect(text).not.toMatch(/morning letter|signing up/);
  }
  const said = `<p>By signing up with the rebels, he said, you agree to nothing at all, and he had signed nothing.</p>`;
  const kept = readArticle({
    text: `<main><h1>Ferry runs</h1>${story}${said}${story}</main>`,
    format: 'html',
  });
  expect(kept.ok && kept.value.text).toContain('signing up with the rebels');
});
