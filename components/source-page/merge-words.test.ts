import { expect, test } from 'vitest';
import { mergeWords } from './merge-words.ts';

const agency = 'Korean Central News Agency';
const all = (count: number) => ({ count, more: false });

test.each([
  [
    { claims: all(0), evidence: all(0), asked: all(0), controls: 0, speakers: 0 },
    ['No claim, no evidence, and no request for a response names KCNA.'],
  ],
  [
    { claims: all(1), evidence: all(0), asked: all(0), controls: 0, speakers: 0 },
    [`One claim that names KCNA will name ${agency}.`],
  ],
  [
    { claims: all(12), evidence: all(1), asked: all(0), controls: 0, speakers: 0 },
    [`12 claims and one item of evidence that name KCNA will name ${agency}.`],
  ],
  [
    { claims: all(3), evidence: all(2), asked: all(1), controls: 0, speakers: 0 },
    [`3 claims, 2 items of evidence, and one request for a response that name KCNA will name ${agency}.`],
  ],
  [
    { claims: all(0), evidence: all(0), asked: all(1), controls: 0, speakers: 0 },
    [`One request for a response that names KCNA will name ${agency}.`],
  ],
  [
    { claims: all(0), evidence: all(1200), asked: all(0), controls: 2, speakers: 1 },
    [
      `1,200 items of evidence that name KCNA will name ${agency}.`,
      `2 sources controlled by KCNA will be controlled by ${agency}.`,
      `One person who speaks for KCNA will speak for ${agency}.`,
    ],
  ],
  [
    { claims: all(1), evidence: all(0), asked: all(0), controls: 0, speakers: 3 },
    [
      `One claim that names KCNA will name ${agency}.`,
      `3 people who speak for KCNA will speak for ${agency}.`,
    ],
  ],
  [
    {
      claims: all(116_000),
      evidence: { count: 10_000, more: true },
      asked: all(0),
      controls: 0,
      speakers: 0,
    },
    [`116,000 claims and more than 10,000 items of evidence that name KCNA will name ${agency}.`],
  ],
])('a merge of a source used by %j says what moves', (use, words) => {
  expect(mergeWords('KCNA', agency, use).slice(0, -2)).toEqual(words);
});

test('a merge says that the old name still finds it and that it stays so', () => {
  const said = mergeWords('KCNA', 'Agency', {
    claims: all(0),
    evidence: all(0),
    asked: all(0),
    controls: 0,
    speakers: 0,
  }).join(' ');
  expect(said).toContain('Agency can be found as KCNA');
  expect(said).toContain('can’t be undone');
});
