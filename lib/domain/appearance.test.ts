import { expect, test } from 'vitest';
import { sampleClaim } from '#testing/sample-claim.ts';
import { seenIn } from '#lib/domain/shapes/seen-in.ts';
import { refusalToAppear, refusalToTakeAway } from './appearance.ts';

const by = { id: '0199c000-0000-7000-8000-000000000001', name: 'Demo Reviewer' };
const [home, there, elsewhere] = ['home', 'there', 'elsewhere'];
const own = sampleClaim({}).anchor;
const claim = sampleClaim({
  articleId: home,
  appearances: [
    {
      id: 'appearance',
      article: { id: there, headline: 'Later' },
      anchor: { ...own, versionId: 'later', start: 20, end: 25 },
      createdAt: '2026-08-16T08:00:00.000Z',
      createdBy: by,
    },
  ],
});

test.each([
  [home, own.start],
  [there, 20],
  [elsewhere, own.start],
])('In the article %s the claim is seen where it stands there', (articleId, start) => {
  expect(seenIn(articleId, claim).anchor.start).toBe(start);
  expect({ ...seenIn(articleId, claim), anchor: own }).toEqual(claim);
});

test('Seen in an article twice, a claim is as it is seen there once', () => {
  expect(seenIn(there, seenIn(there, claim))).toEqual(seenIn(there, claim));
});

test.each([
  [home, { code: 'stands-here-already' }],
  [there, { code: 'stands-here-already' }],
  [elsewhere, null],
])('A claim may stand once in an article: %s', (articleId, refusal) => {
  expect(refusalToAppear(articleId, claim)).toEqual(refusal);
});

test.each([
  [0, null],
  [2, { code: 'claims-stand-elsewhere', count: 2 }],
])('An article of which %d claims stand elsewhere', (appearing, refusal) => {
  expect(refusalToTakeAway(appearing)).toEqual(refusal);
});
