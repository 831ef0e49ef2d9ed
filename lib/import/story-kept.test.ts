import { describe, expect, test } from 'vitest';
import { read } from '#testing/articles/read.ts';

const story = [
  'The council put off its decision on the pool until the autumn, the mayor said after the meeting.',
  'Two votes were missing after four hours of debate, and nobody was hurt when a part of the roof fell down.',
  'The pool was built in 1974 and has been closed since November, which swimmers say is too long.',
];
const paragraphs = story.map((line) => `<p>${line}</p>`);

/** What is kept of a page whose story has `html` after its first paragraph, or at its end. */
function keptOf(html: string, where: 'within' | 'last'): string[] {
  const [first = '', ...rest] = paragraphs;
  const body = where === 'last' ? [...paragraphs, html] : [first, html, ...rest];
  return read(`<article><h1>Pool stays shut</h1>${body.join('')}</article>`).text.split('\n\n');
}

test.each([
  'Video: Police fired first, the footage shows, and two men died.',
  'Watch: “I never took a bribe,” the minister said on Tuesday.',
  'Recommended: two doses for all over 65, the ministry says.',
  'Listen: I have never been paid by them, the senator said.',
  'More: The firm paid 3 million euros to the party of the minister.',
  'Related: is he guilty, and who knew of it?',
  'Pictures: three were stolen from the museum in the night, and none of them has been seen since, the police of the town fear',
  'Read more: nine people were killed in the fire, the mayor now admits.',
  'Lesen Sie dazu: Der Minister nahm 3000 Euro, sagte er.',
  'Photo: The bridge after the blast on Tuesday (Anna Berg/AFP)',
  'Photos: The bridge after the blast on Tuesday (Anna Berg/AFP)',
])('“%s” does not lead elsewhere', (line) => {
  expect(keptOf(`<p>${line}</p>`, 'within')).toContain(line);
  expect(keptOf(`<p>${line}</p>`, 'last')).toContain(line);
});

test.each([
  ['<h2>Video: what the camera saw</h2>', 'Video: what the camera saw'],
  ['<h2>Related: the case of the mill</h2>', 'Related: the case of the mill'],
  ['<ul><li>Video: 34 per cent</li><li>Radio: 12 per cent</li></ul>', '• Video: 34 per cent'],
  ['<table><tr><td>Video:</td><td>34</td></tr></table>', 'Video: 34'],
])('%s is of the story by where it stands', (html, line) => {
  expect(keptOf(html, 'within')).toContain(line);
});

const lastLines = [
  'A deal can be reached on all points by Friday, the Russian minister told reporters in Geneva.',
  'A deal can be reached on all points by Friday.',
  'The village can be reached by 3,000 steps and no road.',
  '“Do you have any idea what this cost us?” the mayor asked the firm in an e-mail.',
  'Do you have any idea what this cost us?',
  'Tell us the truth, the families of the 43 missing students demanded.',
  'Tell us the truth.',
  'Questions? Nobody had any.',
  'Tags were found on the bodies of twelve of the victims, police said.',
  'Topics discussed included the 3 billion euros that the bank lost',
  'Categories of prisoners to be freed include 200 women.',
  'Topics: the war, the peace, and what it costs.',
  'Filed under the name of a dead man, the suit is for 3 billion.',
  'His opinions on the war do not reflect those of the party.',
  'His views do not necessarily reflect those of the party, the chairman said.',
  'Las encuestas no reflejan necesariamente el voto de los jóvenes.',
  'Ses propos n’engagent que lui.',
  'تصريحاته لا تعبر عن رأي الحكومة',
  'Comments are removed by Facebook within 24 hours, the firm told the court.',
  'Comments are published by Facebook after an hour.',
  'Copyright claims worth 3 billion dollars were filed in March.',
  '(c) any person who sells the water of the lake to another country.',
  'Like us, Google paid no tax in Ireland.',
  'Follow us, the drivers of the Facebook buses shouted.',
  'You can send them home, but they will come back.',
  'Haben Sie Geld bekommen? Der Minister sagte, er habe 3000 Euro genommen.',
  'Haben Sie Geld bekommen?',
  'Compiled by Amnesty over two years, the list names 300 firms.',
  'Edited by the censors for 20 years, the paper closed in March.',
  'Теги нашли на телах двенадцати погибших.',
];
test.each(lastLines)('“%s” is the last line of a story', (line) => {
  expect(keptOf(`<p>${line}</p>`, 'last').at(-1)).toBe(line);
});

test.each([
  'The leaked letter was sent by the minister from minister@gov.example.',
  'The hotline can be reached at help@gov.example.',
  'Anyone who saw the men should write to the police at witness@gov.example.',
])('“%s” names an address without being of whoever wrote it', (line) => {
  expect(keptOf(`<p>${line}</p>`, 'last').at(-1)).toBe(line);
  expect(read([...story, line].join('\n\n'), 'text').text).toContain(line);
});

test.each([
  'Ada Cole (ada.cole@gazette.example)',
  'Ada Cole and Li Wei: newsroom@gazette.example',
  'By Ada Cole, ada.cole@gazette.example',
  'She can be reached at ada.cole@gazette.example.',
  'The reporter can be contacted by e-mail at ada.cole@gazette.example.',
  'E-mail: ada.cole@gazette.example',
  'Write to the author at ada.cole@gazette.example',
])('“%s” is of whoever wrote it', (line) => {
  expect(keptOf(`<p>${line}</p>`, 'last')).toEqual(story);
  expect(read([...story, line].join('\n\n'), 'text').text).not.toContain('@');
});

test.each([
  'Теги: совет, бассейн',
  'Tags: pools, councils',
  'Все права защищены',
  'Copyright 2011 The Gazette',
  'Copyright © The Gazette',
  '(c) 2011 The Gazette',
  'Haben Sie Hinweise? Schreiben Sie an tipp@gazette.example, und wir melden uns',
  'Ada Cole can be reached on 555 010 2030 or at ada.cole@gazette.example in the mornings',
  'Like us on Facebook',
  'Follow us: @gazette',
  'Opinions expressed by contributors do not represent those of the Gazette.',
])('“%s” is none of the story', (line) => {
  expect(keptOf(`<p>${line}</p>`, 'last')).toEqual(story);
});

describe('a number by itself', () => {
  test.each([
    ['<p><strong>2021</strong></p>', '2021'],
    ['<p>2021</p>', '2021'],
    ['<p>1,234</p>', '1,234'],
    ['<p>12</p>', '12'],
    ['<p><b>340</b></p>', '340'],
  ])('is kept where it stands in the story: %s', (html, number) => {
    expect(keptOf(html, 'within')[1]).toBe(number);
    expect(keptOf(html, 'last').at(-1)).toBe(number);
  });

  test('is left out beside other furniture', () => {
    const bar = '<p>12</p><p>1,2k</p><p><a href="https://share.example/">Share this</a></p><p>34</p>';
    expect(keptOf(bar, 'within')).toEqual(story);
  });

  test('is kept there where it is a year', () => {
    const html = '<p><a href="https://more.example/">All of the years</a></p><p>2021</p>';
    expect(keptOf(html, 'within')[1]).toBe('2021');
  });
});

const charge = 'He was a clerk at the mill and was convicted of fraud in 1987.';
describe('what elements are called', () => {
  test.each([
    ['a heading’s id', '<h2 id="credit-suisse">Credit Suisse fails</h2>', 'Credit Suisse fails'],
    ['one that begins so', '<h2 id="bio-fuels">Fuels from the field</h2>', 'Fuels from the field'],
    ['one that ends so', '<h2 id="carbon-credit">What it buys</h2>', 'What it buys'],
    ['of a law', '<h2 id="cookies-and-law">What is stored</h2>', 'What is stored'],
    ['of a day', '<h2 id="date-of-the-vote">When they vote</h2>', 'When they vote'],
    ['a heading’s class', '<h2 class="credit">Credit for all</h2>', 'Credit for all'],
    ['a section’s id', `<section id="bio-weapons"><p>${charge}</p></section>`, charge],
    ['a section’s id alone', `<section id="bio"><p>${charge}</p></section>`, charge],
    ['a life told', `<section class="biography"><p>${charge}</p></section>`, charge],
    [
      'a word of a sentence',
      '<p>The bank gave <span class="credit">3 million euros</span> to the party in March.</p>',
      'The bank gave 3 million euros to the party in March.',
    ],
    [
      'the first word of a sentence',
      '<p><span class="credit">Three million euros</span> went to the party in March.</p>',
      'Three million euros went to the party in March.',
    ],
    ['the time of an entry', '<p class="entry-time">Six people died.</p>', 'Six people died.'],
    ['the day of a story', `<div class="story-date">${charge}</div>`, charge],
    ['the day of a story, a paragraph', `<div class="story-date"><p>${charge}</p></div>`, charge],
  ])('takes nothing out of the story: %s', (_, html, line) => {
    expect(keptOf(html, 'within')[1]).toBe(line);
  });

  test.each([
    ['whose a picture is', '<div class="article__photo-credit">Anna Berg</div>'],
    ['the same of a kind', '<div class="credit--small">Anna Berg</div>'],
    ['whose a picture is, in a line', '<p><span class="credit">Anna Berg</span></p>'],
    ['who wrote it', '<div class="author-bio">Ada Cole swims.</div>'],
    ['when it was written', '<div class="entry-time">Tuesday, 9:39 p.m.</div>'],
  ])('still tells %s', (_, html) => {
    expect(keptOf(html, 'within')).toEqual(story);
  });
});
