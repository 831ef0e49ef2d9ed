import { expect, test } from 'vitest';
import { sampleClaim } from '#testing/sample-claim.ts';
import { isSettledHere, putAlone, seenIn } from '#lib/domain/shapes/seen-in.ts';
import { isPutAlone, refusalToAppear, refusalToTakeAway } from './appearance.ts';

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

const put = { createdAt: '2026-08-16T08:00:00.000Z', createdBy: by };
const editor = { id: '0199c000-0000-7000-8000-000000000002' };

test.each([
  ['signed off before', 'SIGNED_OFF', '2026-08-16T07:59:59.999Z', editor, true],
  ['signed off at that moment', 'SIGNED_OFF', '2026-08-16T08:00:00.000Z', editor, true],
  ['signed off since by another', 'SIGNED_OFF', '2026-08-16T08:00:00.001Z', editor, false],
  ['signed off since by who put it there', 'SIGNED_OFF', '2026-08-17T08:00:00.000Z', by, true],
  ['signed off since by nobody known', 'SIGNED_OFF', '2026-08-17T08:00:00.000Z', null, true],
  ['not signed off', 'READY', null, null, false],
] as const)(
  'A claim %s is put somewhere by one person alone: %#',
  (_, stage, signedOffAt, signedOffBy, alone) => {
    expect(isPutAlone(put, { stage, signedOffAt, signedOffBy })).toBe(alone);
    const signed = { ...claim, stage, signedOffAt, signedOffBy: signedOffBy && { ...by, ...signedOffBy } };
    expect(putAlone(seenIn(there, signed))).toEqual(alone ? signed.appearances[0] : null);
    expect(putAlone(seenIn(home, signed))).toBeNull();
    expect(isSettledHere(seenIn(there, signed))).toBe(stage === 'SIGNED_OFF' && !alone);
    expect(isSettledHere(seenIn(home, signed))).toBe(stage === 'SIGNED_OFF');
  },
);
