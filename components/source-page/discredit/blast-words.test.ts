import { expect, test } from 'vitest';
import { discreditedWords, discreditWords, undoneWords, waysWords } from './blast-words.ts';

const id = '01900000-0000-7000-8000-000000000001';
const source = { id, name: 'KCNA', revision: 1 };
const it = { id, name: 'KCNA', kind: 'STATE_MEDIA' as const };
const claim = (signedOff: boolean) => ({
  id,
  statement: 'A letter was sent',
  article: { id, headline: 'Letters' },
  confirmation: 'CONFIRMED' as const,
  stage: signedOff ? ('SIGNED_OFF' as const) : ('OPEN' as const),
  signedOff,
  ways: [],
});
const article = { id, headline: 'Letters', publicationState: 'PUBLISHED' as const, claims: 3, signedOff: 1 };

test('what discrediting will do is said before it is done', () => {
  const claims = [claim(true), claim(false), claim(false)];
  expect(discreditWords({ source, claims, articles: [article] })).toEqual([
    'One signed-off claim will be reopened for review.',
    '2 other claims will be flagged as resting on it.',
    'One published article is among those below.',
    'What comes from KCNA, from those it controls or from those who speak for it, is still listed but no longer counts.',
    'You can undo this.',
  ]);
  expect(discreditWords({ source, claims: [], articles: [] })[0]).toBe('No claim rests on KCNA.');
});

test('each claim says how it rests on the source, also through those it controls', () => {
  const evidence = { id, title: 'Yonhap report' };
  expect(
    waysWords(
      [
        { kind: 'HOP', through: it, controlled: false, evidence: null },
        { kind: 'CITED', through: it, controlled: false, evidence },
        { kind: 'PUBLISHED', through: { ...it, name: 'Rodong Sinmun' }, controlled: true, evidence },
        { kind: 'HOP', through: { id, name: 'Ada Holm', kind: 'PERSON' }, controlled: true, evidence: null },
      ],
      4,
    ),
  ).toBe(
    'it is named in who says so; “Yonhap report” cites it; Rodong Sinmun, which it controls, published “Yonhap report”; Ada Holm, who speaks for it, is named in who says so',
  );
});

test('many ways are cut short with how many more there are', () => {
  const way = { kind: 'HOP' as const, through: it, controlled: false, evidence: null };
  expect(waysWords([way, way, way], 1)).toBe('it is named in who says so; 2 more');
});

test('what was done and undone is counted in words', () => {
  expect(discreditedWords(1, 2)).toBe('One claim was reopened. 2 claims are flagged.');
  expect(discreditedWords(2, 1)).toBe('2 claims were reopened. One claim is flagged.');
  expect(discreditedWords(0, 0)).toBe('No claim rested on it.');
  expect(undoneWords(1, 0)).toBe('One sign-off was restored.');
  expect(undoneWords(0, 2)).toBe('No sign-off was restored. 2 claims stay in review.');
});
