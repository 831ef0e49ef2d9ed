import { describe, expect, test } from 'vitest';
import { ownArticlePages } from '#testing/article-pages.ts';
import { match, scoresOf } from '#testing/shingles.ts';
import type { ImportedArticle } from './imported-article.ts';
import { readArticle } from './read-article.ts';
import { readArticleFile } from './read-file.ts';

function read(html: string): ImportedArticle {
  const result = readArticle({ text: html, format: 'html' });
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.value;
}

const sentences = [
  'The agency said on Monday that the two leaders had exchanged letters about closer ties, and that they would meet.',
  'Nobody else has confirmed the report, and the ministry did not answer questions that were put to it in writing.',
  'A second report said the opposite; it was published an hour later, by the same agency, and taken down again.',
];
const story = sentences.map((sentence) => `<p>${sentence}</p>`).join('');

describe.each(ownArticlePages())('of pages of the kind: $name', ({ name, pages }) => {
  const matches = pages.map((page) => {
    const article = readArticleFile({ bytes: page.bytes, fileName: 'page.html' });
    return { page: page.name, ...match(page.story, article.ok ? article.value.text : '') };
  });

  test('no story is lost', () => {
    expect(matches.filter(({ common }) => common < 0.2).map(({ page }) => page)).toEqual([]);
  });

  test('the stories are found', () => {
    expect(scoresOf(matches).f1).toBeGreaterThan(name.startsWith('news') ? 0.96 : 0.9);
  });
});

test('a box within the story is left out, and listed to be put back', () => {
  const html = `<article>${story}<div class="related-box"><p>Bread is dearer than ever.</p></div>${story}</article>`;
  expect(read(html)).toMatchObject({
    text: [...sentences, ...sentences].join('\n\n'),
    dropped: [{ what: 'page furniture', text: 'Bread is dearer than ever.', before: 3 }],
  });
});

test('lines that lead elsewhere are left out with the label over them', () => {
  const links =
    '<h4>Most read</h4><ul><li><a href="/a">Bread is dearer</a></li><li><a href="/b">Rain</a></li></ul>';
  const article = read(`<article>${story}${links}</article>`);
  expect(article.text).toBe(sentences.join('\n\n'));
  expect(article.dropped.map(({ what }) => what)).toEqual(article.dropped.map(() => 'page furniture'));
});

describe('the text that a page’s data give', () => {
  const data = (articleBody: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`;

  test('is the article where the page has no other', () => {
    const page = `${data(sentences.join('\n\n'))}<div id="root"></div><p>Imprint</p>`;
    expect(read(page).text).toBe(sentences.join('\n\n'));
  });

  test('is the article where the page has nothing else, however short it is', () => {
    expect(read(`${data('The ships left at noon.')}<div id="root"></div>`).text).toBe(
      'The ships left at noon.',
    );
  });

  test('may hold tags and entities', () => {
    const body = sentences
      .map((sentence) => `<p>${sentence} &quot;So&quot; it said &amp; left.</p>`)
      .join('');
    expect(read(`${data(body)}<div id="root"></div>`).text).toBe(
      sentences.map((sentence) => `${sentence} "So" it said & left.`).join('\n\n'),
    );
  });

  test('is no more than a hint where the page has the paragraphs', () => {
    expect(read(`${data(sentences.join(' '))}<article>${story}</article>`).text).toBe(sentences.join('\n\n'));
  });

  test('is not taken for the article when it is a mere summary', () => {
    expect(read(`${data('Leaders meet.')}<article>${story}</article>`).text).toBe(sentences.join('\n\n'));
  });
});

test('a page of more elements than can be weighed is read by where its text is', () => {
  const many = '<i>x</i>'.repeat(25_000);
  expect(read(`<div>${many}</div><article>${story}</article>`).text).toContain(sentences[0]);
});
