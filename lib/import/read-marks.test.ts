import { describe, expect, test } from 'vitest';
import type { ArticleFormat } from './imported-article.ts';
import { readArticle } from './read-article.ts';
import { read } from '#testing/articles/read.ts';

/** So that no short line under test is taken for the headline. */
const heading = {
  html: '<h1>Headline</h1>',
  paste: '<h1>Headline</h1>',
  markdown: '# Headline\n\n',
  text: 'Headline\n\n',
};
const paragraphs = (source: string, format: ArticleFormat) =>
  read(heading[format] + source, format).text.split('\n\n');

describe('what a page marks in its text', () => {
  test.each([
    ['10<sup>6</sup> cells', '10⁶ cells'],
    ['10<sup>−6</sup> m<sup>2</sup>', '10⁻⁶ m²'],
    ['2<sup>x+1</sup>', '2^(x+1)'],
    ['a <i>x</i><sup>k+1</sup> b', 'a x^(k+1) b'],
    ['CO<sub>2</sub> and <i>a</i><sub>12</sub>', 'CO₂ and a₁₂'],
    ['the 1<sup>st</sup> of M<sup>me</sup> A', 'the 1st of Mme A'],
    ['10<span style="font-size:0.6em;vertical-align:super">6</span> cells', '10⁶ cells'],
    ['CO<span style="vertical-align: sub">2</span>', 'CO₂'],
    ['all<sup>*</sup> crews', 'all* crews'],
    ['2<sup>(x/y)</sup>', '2^(x/y)'],
    ['106<sup><a href="#fn3">3</a></sup> crews', '106[3] crews'],
    ['106<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> crews', '106[1] crews'],
    ['106<a href="#n1"><sup>1</sup></a> crews', '106[1] crews'],
    ['He said <q>no <q>deal</q> yet</q>.', 'He said “no ‘deal’ yet”.'],
    ['He said <q>“no”</q>.', 'He said “no”.'],
    ['<span lang="de">Er sagte <q>nein</q></span>.', 'Er sagte „nein“.'],
    ['<span lang="fr">Il dit <q>non</q></span>.', 'Il dit « non ».'],
    ['<ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>へ', '東京(とうきょう)へ'],
    ['Donau<wbr>dampf&shy;schiff', 'Donaudampfschiff'],
    ['<abbr title="World Health Organization">WHO</abbr> said', 'WHO said'],
    ['Well done <img alt="👏🏽" src="x"> all <img alt="a dog" src="y">', 'Well done 👏🏽 all'],
    ['<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>', 'E=mc²'],
    ['<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>', '(a+b)/2'],
    ['three<!-- Is it? --> crews', 'three crews'],
    ['<![if !supportLists]>three<![endif]> crews', 'three crews'],
  ])('%s keeps its meaning', (html, text) => {
    expect(paragraphs(`<p>${html}</p><p>The end of it.</p>`, 'html')[0]).toBe(text);
  });

  test.each([
    ['carried <del>two</del><ins>three</ins> crews', 'carried three crews', ['two']],
    ['It <s>rose</s> fell.', 'It fell.', ['rose']],
    ['It <strike>rose</strike> fell.', 'It fell.', ['rose']],
    ['It <span style="text-decoration: line-through">rose</span> fell.', 'It fell.', ['rose']],
    ['It <del>rose <del>much</del></del> fell.', 'It fell.', ['rose', 'much']],
  ])('%s goes without what was struck, and lists it', (html, text, struck) => {
    const article = read(`${heading.html}<p>${html}</p><p>The end of it.</p>`, 'html');
    expect(article.text.split('\n\n')[0]).toBe(text);
    expect(article.dropped.map(({ what }) => what)).toEqual(struck.map(() => 'deleted words'));
    expect(article.dropped.map((part) => part.text).toSorted()).toEqual(struck.toSorted());
  });

  test('a struck paragraph is none of the text', () => {
    const article = read('<h1>Headline</h1><p>One.</p><del><p>It was a lie.</p></del><p>Two.</p>', 'html');
    expect(article.text).toBe('One.\n\nTwo.');
    expect(article.dropped).toEqual([{ what: 'deleted words', text: 'It was a lie.', before: 1 }]);
  });

  test.each([
    [
      'Word',
      `<p>Three<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[JD1]</a></span> crews.</p>
       <div style='mso-element:comment-list'><div class=msocomtxt><p class=MsoCommentText>Really?</p></div></div>`,
    ],
    [
      'Google Docs',
      `<p>Three<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> crews.</p>
       <div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Really?</span></p></div>`,
    ],
  ])('a comment of %s is left out and listed', (_, html) => {
    const article = read(heading.html + html, 'html');
    expect(article.text).toBe('Three crews.');
    expect(article.dropped).toMatchObject([{ what: 'comment' }]);
    expect(article.dropped[0]?.text).toContain('Really?');
  });
});

describe('a list', () => {
  test.each([
    ['<ul><li>One</li><li><p>Two</p></li></ul>', ['• One', '• Two']],
    ['<ol><li>One</li><li>Two</li></ol>', ['1. One', '2. Two']],
    ['<ol start=4><li>One<li value=9>Two<li>Three</ol>', ['4. One', '9. Two', '10. Three']],
    ['<ol reversed><li>One</li><li>Two</li></ol>', ['2. One', '1. Two']],
    ['<ol type=a><li>One</li><li>Two</li></ol>', ['a. One', 'b. Two']],
    ['<ol type=I start=4><li>One</li></ol>', ['IV. One']],
    ['<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>', ['• One', '◦ Inner', '• Two']],
    ['<dl><dt>Crew</dt><dd>People on a ship.</dd></dl>', ['Crew', 'People on a ship.']],
  ])('%s keeps its numbers and bullets', (html, lines) => {
    expect(paragraphs(`<p>The story was told before.</p>${html}`, 'html').slice(1)).toEqual(lines);
  });

  test('in Markdown reads as on a page', () => {
    expect(paragraphs('The story.\n\n3. One\n4. Two\n   - Inner', 'markdown')).toEqual([
      'The story.',
      '3. One',
      '4. Two',
      '◦ Inner',
    ]);
  });
});

test.each([
  '<center>One line</center><font>Another</font>',
  '<span style="display:block">One line</span><span>Another</span>',
  '<table><caption>One line</caption><tr><td>Another</td></tr></table>',
  '<hgroup>One line</hgroup>Another',
])('words of two lines never run together: %s', (html) => {
  expect(paragraphs(`${html}<p>The end of it.</p>`, 'html').slice(0, 2)).toEqual(['One line', 'Another']);
});

test('lines of verse and of an address stay lines', () => {
  expect(paragraphs('<p>Roses are red,<br>violets are blue.</p>', 'html')).toHaveLength(2);
  expect(paragraphs('<pre>A first line of it\n\nA second one</pre>', 'html')).toHaveLength(2);
});

describe('Markdown', () => {
  test.each([
    ['10<sup>6</sup> and CO<sub>2</sub>', '10⁶ and CO₂', []],
    ['carried ~~two~~ three crews', 'carried three crews', ['two']],
    ['carried <del>two</del><ins>three</ins> crews', 'carried three crews', ['two']],
    ['He said <q>no</q>.', 'He said “no”.', []],
    ['three<!-- Is it? --> crews', 'three crews', []],
    ['Three crews.[^1]', 'Three crews.[1]', []],
    ['the <title> and <script> tags', 'the and tags', []],
  ])('%s reads as on a page', (markdown, text, struck) => {
    const article = read(`${heading.markdown}${markdown}\n\nThe end of it.`, 'markdown');
    expect(article.text.split('\n\n')).toEqual([text, 'The end of it.']);
    expect(article.dropped.map((part) => part.text)).toEqual(struck);
  });

  test('keeps the text of its notes', () => {
    expect(paragraphs('Crews.[^a]\n\nMore.\n\n[^a]: Ibid.', 'markdown')).toEqual([
      'Crews.[a]',
      'More.',
      '[a] Ibid.',
    ]);
  });

  test('struck out over paragraphs is none of the text', () => {
    expect(paragraphs('One.\n\n<del>\n\nA lie.\n\n</del>\n\nTwo.', 'markdown')).toEqual(['One.', 'Two.']);
  });

  test('with a tag that never closes loses nothing', () => {
    expect(paragraphs('One.\n\n<title>\n\nTwo.', 'markdown')).toContain('Two.');
    expect(paragraphs('One <del>two.\n\nThree.', 'markdown')).toContain('Three.');
  });
});

describe('under a headline', () => {
  const story = 'The agency said on Monday that the two leaders had exchanged letters about closer ties.';

  test.each([
    ['a table', '<table><tr><td>Jane Doe</td><td>Li Wei</td></tr></table>', 'Jane Doe Li Wei'],
    ['a table’s head', '<table><tr><th>Team Points</th></tr></table>', 'Team Points'],
    ['a list', '<ul><li>Jane Doe</li></ul>', '• Jane Doe'],
  ])('%s is no byline', (_, html, line) => {
    expect(read(`<h1>A headline</h1>${html}<p>${story}</p>`, 'html')).toMatchObject({
      byline: null,
      text: `${line}\n\n${story}`,
    });
  });

  test('a table pasted with tabs is no byline', () => {
    expect(read(`A Headline Here\n\nJane\tDoe\n\n${story}`, 'text')).toMatchObject({ byline: null });
    const rows = 'Name      Votes\nJane Doe     12\nLi Wei       10';
    expect(read(`A Headline Here\n\n${rows}\n\n${story}`, 'text')).toMatchObject({ byline: null });
  });
});

describe('a paste wrapped at a column', () => {
  const wrapped = `The agency said on Monday that the two leaders of the countries had
exchanged letters about closer ties. Putin wrote that they would meet
again, and that the ministries were told to prepare for the visit of the
President, who has not left the country since.`;

  test('is joined, and its first line is no headline', () => {
    expect(read(wrapped, 'text')).toMatchObject({ headline: null, text: wrapped.replaceAll('\n', ' ') });
  });

  test('is joined although an address in it is wider', () => {
    const source = `${wrapped}\n\nhttps://sample.example/${'a-long-path/'.repeat(12)}\n\n${wrapped.replace('Monday', 'Tuesday')}`;
    expect(read(source, 'text').text.split('\n\n')).toHaveLength(3);
  });

  test('that goes on in small letters has no headline in its first line, joined or not', () => {
    const source = 'The agency said\nthat letters were exchanged.\nIt did not say when.\nNobody knows.';
    expect(read(source, 'text').headline).toBeNull();
  });
});

describe('a paste with its markup', () => {
  const pasted = `<html><body><!--StartFragment--><h2 style="font: 12px x">Crews carried more</h2>
    <p>The ships carried <s>two</s> 10<sup>6</sup> crews, and <q>more</q> were to come, an official said on Monday.</p>
    <ol><li>One.</li><li>Two.</li></ol><nav><a href="/x">More</a></nav><!--EndFragment--></body></html>`;

  test('keeps its structure, and all that was chosen', () => {
    expect(read(pasted, 'paste')).toMatchObject({
      headline: 'Crews carried more',
      text: 'The ships carried 10⁶ crews, and “more” were to come, an official said on Monday.\n\n1. One.\n\n2. Two.',
      dropped: [{ what: 'deleted words', text: 'two', before: 1 }],
    });
  });
});

test.each([
  '<span class="sr-only">not </span>',
  '<span class="link visually-hidden">not </span>',
  '<span class="screen-reader-text">not </span>',
  '<span style="position: absolute; left: -9999px">not </span>',
  '<span style="mso-hide:all">not </span>',
  '<span style="display:none">not </span>',
])('words that nobody sees on a page are no part of what it says: %s', (hidden) => {
  const rest = '<p>The council met on Monday in the old town hall, and the mayor spoke of it.</p>'.repeat(3);
  for (const format of ['html', 'paste'] as const) {
    const text = `<article><h1>A head</h1><p>He did ${hidden}take the money from the safe.</p>${rest}</article>`;
    const article = readArticle({ text, format });
    expect(article.ok && article.value.text).toContain('He did take the money from the safe.');
  }
});
