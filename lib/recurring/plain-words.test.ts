import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainWords } from './plain-words.ts';

const words = (statement: string) => plainWords(statement).trim().split(/\s+/u).join(' ');

it.each([
  ['#MakeAmericaGreatAgain now', 'Make America Great Again now'],
  ['#NRAFail and #LasVegas', 'NRA Fail and Las Vegas'],
  ['#COVID19 in #6Months', 'COVID 19 in 6 Months'],
  ['.@BernieSanders wins, says @_AJ_Cousins', '. Bernie Sanders wins, says AJ Cousins'],
  ['so says=>#tcot', 'so says=> tcot'],
  ['＃北朝鮮 を ＠KCNA', '北朝鮮 を KCNA'],
  ['Budget passed https://t.co/Ab1?x=1#y', 'Budget passed'],
  ['closed http://a.example/1https://t.co/b', 'closed'],
  ['発射 https://t.co/abc北朝鮮が', '発射 北朝鮮が'],
  ['see www.example.org, or example.org/news/1 today', 'see or today'],
  ['she stands#teampic.twitter.com/TfnWt', 'she stands#team'],
  ['#team pic.twitter.com/TfnWt', 'team'],
  ['The bridge is shut — Rosa Diaz (@rosa_d) May 4, 2016', 'The bridge is shut'],
])('%j says %j', (statement, said) => {
  expect(words(statement)).toBe(said);
});

it.each([
  'The U.S./Russia talks and 120 km/h, and/or C#',
  'Write to press@ministry.example or call №5',
  'Amazon.com grew 3.5% — the minister (born 1960) said in May 4, 2016',
  'R&B #1',
])('%j stays as it is, but for the mark', (statement) => {
  expect(words(statement)).toBe(statement.replace('#1', '1'));
});

it('comes at once of whatever was written', () => {
  const pieces = fc.constantFrom('#', '@', 'aB', 'A1', ' — ', '(@a)', 'http://', '.a', '-', 'www.', '/');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
      const text = all.join('');
      expect(plainWords(text).length).toBeLessThanOrEqual(text.length * 2 + 2);
    }),
  );
});
