import { expect, test } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { withFurnitureMarked } from './page-furniture.ts';
import { readArticle } from './read-article.ts';

const story = [
  'The council put off its decision on the pool until the autumn, the mayor said after the meeting.',
  'Two votes were missing after four hours of debate, and nobody was hurt when a part of the roof fell down.',
  'The pool was built in 1974 and has been closed since November, which swimmers say is too long.',
];

function read(lines: readonly string[], format: 'html' | 'text' = 'html') {
  const text =
    format === 'html'
      ? `<article><h1>Pool stays shut</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`
      : lines.join('\n\n');
  const result = readArticle({ text, format });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

test.each([
  'Subscribe to the Gazette Money newsletter!',
  'Get Gazette news and alerts FREE to your inbox...',
  'Get Gazette Business on Twitter, Facebook, and Google Buzz! Know something we don’t? E-mail us',
  '© 2011 gazette.example',
  '"Questions? Comments? Email us at',
  'All rights reserved. This material may not be published or broadcast.',
  'The views expressed here do not necessarily reflect those of the Gazette.',
  'الآراء الواردة أدناه لا تعبر عن رأي الموقع، بل تعكس وجهات نظر أصحابها فقط.',
  'Abonnez-vous à notre newsletter pour ne rien manquer',
  'Подписывайтесь на наш телеграм-канал',
  'Filed under: Pools, Councils',
  'Related Items pool council autumn',
  'Comments are moderated before they are published.',
])('“%s” at the end of a page is not its story', (line) => {
  const article = read([...story, line]);
  expect(article.text.split('\n\n')).toEqual(story);
  expect(article.dropped).toEqual([{ what: 'page furniture', text: line, before: 3 }]);
});

test.each([
  'Read also: What the pool cost',
  '(MORE: 13 posts about the roof)',
  'PHOTOS: The pool through the years',
  'A lire aussi : La piscine de 1974',
  'Lesen Sie auch: Das Bad der Nachbarn',
  'Читайте также: Бассейн закрыт',
  '관련 기사: 수영장 문 닫아',
  'More from The Gazette: The price of water',
])('“%s” leads to another story wherever it stands', (line) => {
  const [first = '', ...rest] = story;
  expect(read([first, line, ...rest]).text.split('\n\n')).toEqual(story);
});

test.each([
  ['page', 'html', 'Ada Cole can be reached at ada.cole@gazette.example.'],
  ['text', 'text', '최윤호 기자 choi@gazette.example'],
] as const)('where to write to whoever wrote a %s is left out as a credit', (_, format, line) => {
  const article = read([...story, line], format);
  expect(article.text.split('\n\n')).toEqual(expect.arrayContaining(story.slice(1)));
  expect(article.dropped).toContainEqual({ what: 'credit line', text: line, before: article.kinds.length });
});

test.each([
  'Get well cards came from Facebook friends all over the country, he said.',
  'Follow the money, she told her followers on Instagram.',
  'More than forty people watched: nobody said a word.',
  'He said he had no comments.',
  'The company holds the copyright to all of its plans, the court found in March.',
  'Photos show the roof on the morning of the accident.',
  'Watch this space, the mayor said: a plan will come.',
])('“%s” is a sentence of the story', (line) => {
  expect(
    read([...story, line])
      .text.split('\n\n')
      .at(-1),
  ).toBe(line);
  expect(read([story[0] ?? '', line, ...story.slice(1)]).text.split('\n\n')[1]).toBe(line);
});

test('what stands before more of the story is left in it', () => {
  const [first = '', ...rest] = story;
  const offer = 'Subscribe to the Gazette Money newsletter!';
  expect(read([first, offer, ...rest]).text).toContain(offer);
});

test('a page of nothing else keeps it', () => {
  const blocks = [{ text: 'Read also: What the pool cost' }];
  expect(withFurnitureMarked(blocks)).toEqual(blocks);
});

test('many such lines take no longer than their number says', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, () => ({ text: `Get ${'newsletter '.repeat(20)}` }));
  expect(growth(withFurnitureMarked, lines(2000), lines(8000), nearlyLinear)).toBeLessThan(nearlyLinear);
});
