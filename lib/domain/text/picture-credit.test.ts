import { expect, test } from 'vitest';
import { nearlyLinear, growth } from '#testing/effort.ts';
import { creditStart } from './picture-credit.ts';

test.each([
  ['The ferry at the pier. ', 'Photo: KCNA/Reuters'],
  ['The ferry at the pier ', '(Photo: KCNA/Reuters)'],
  ['The ferry. ', '(Kim/AFP via Getty Images)'],
  ['The ferry at the pier ', '| KCNA'],
  ['The ferry at the pier. ', 'KCNA via Reuters'],
  ['The pier in May. ', 'Credit: Anna Berg / AFP'],
  ['A ferry. ', 'Image credit: Anna Berg'],
  ['The ferry ', '© Anna Berg'],
  ['', 'Photo: KCNA/Reuters'],
  ['', 'Photograph: Anna Berg/The Harbour Post'],
  ['', 'Getty Images'],
  ['', 'Illustration by Anna Berg'],
  ['', 'Courtesy of the Harbour Office'],
  ['항구에 들어오는 여객선. ', '사진=연합뉴스'],
  ['항구에 들어오는 여객선. ', '/연합뉴스'],
  ['▲ 여객선 ', '[사진=연합뉴스]'],
  ['العبّارة عند الرصيف ', '(رويترز)'],
  ['العبّارة عند الرصيف. ', 'صورة: رويترز'],
])('of a caption, “%s” says what is seen and “%s” is its credit', (said, credit) => {
  const caption = said + credit;
  expect([caption.slice(0, creditStart(caption)), caption.slice(creditStart(caption))]).toEqual([
    said,
    credit,
  ]);
});

test.each([
  'The photo shows the ferry.',
  'A man reads AP News',
  'The minister spoke to Reuters',
  'The pier (built in 1999)',
  'Courtesy calls were made at noon',
  'Photo: the ferry arrives at noon. It was late.',
  'The ferry at noon, photographed by Anna Berg',
  'Ein Foto: das Schiff, das im Mai sank.',
  '',
])('“%s” has no credit', (caption) => {
  expect(creditStart(caption)).toBe(caption.length);
});

test('a long line takes no longer than its length says', () => {
  const line = (length: number) => 'Photo: / via © '.repeat(length / 15);
  expect(growth(creditStart, line(25_000), line(100_000), nearlyLinear)).toBeLessThan(nearlyLinear);
});
