import { expect, test } from 'vitest';
import { knownFactsOf, wordingFactsOf } from './claim-wording.ts';
import type { ClaimDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { noCorroboration } from '#testing/no-corroboration.ts';
import { safeWording } from './safe-wording.ts';

const moscow = { id: 'm', name: 'Moscow', kind: 'GOVERNMENT' as const, controlledBy: null };
const seoul = { ...moscow, id: 's', name: 'Seoul' };

type Asked = Pick<ResponseDetail, 'party' | 'outcome' | 'askedAt' | 'answeredAt' | 'plural'>;
const asked = (outcome: Asked['outcome'], day: number, party = moscow): Asked => {
  const at = `2026-03-0${day}T12:00:00.000Z`;
  const answered = outcome !== 'PENDING' && outcome !== 'NO_RESPONSE';
  return { party, outcome, plural: false, askedAt: at, answeredAt: answered ? at : null };
};

const claim = {
  id: 'c',
  statement: 'A letter was sent.',
  confirmation: 'UNVERIFIED',
  statementEditedAt: null,
  confirmationSetAt: null,
  stage: 'IN_REVIEW',
  overrideNote: null,
  hops: [],
  evidence: [],
  corroboration: noCorroboration,
} as const satisfies Partial<ClaimDetail>;

test.each([
  {
    name: 'a denial ends a silence',
    given: [asked('NO_RESPONSE', 1), asked('DENIED', 2)],
    left: ['Moscow DENIED'],
  },
  {
    name: 'an answer stands while more is asked',
    given: [asked('DECLINED', 1), asked('PENDING', 2)],
    left: ['Moscow DECLINED'],
  },
  {
    name: 'the later of two answers',
    given: [asked('CONFIRMED', 3), asked('DENIED', 2)],
    left: ['Moscow CONFIRMED'],
  },
  {
    name: 'asked again',
    given: [asked('PENDING', 2), asked('NO_RESPONSE', 1)],
    left: ['Moscow PENDING'],
  },
  {
    name: 'each party for itself',
    given: [asked('DENIED', 1), asked('PENDING', 2, seoul)],
    left: ['Moscow DENIED', 'Seoul PENDING'],
  },
])('a party that was asked twice is quoted once: $name', ({ given: responses, left }) => {
  for (const facts of [wordingFactsOf({ ...claim, responses }), knownFactsOf({ ...claim, responses })]) {
    expect(facts.responses.map(({ party, outcome }) => `${party} ${outcome}`)).toEqual(left);
  }
});

test('what the evidence no longer confirms stays with who says so', () => {
  const hops = [
    { source: moscow, check: 'VERIFIED', terms: 'ON_RECORD', plural: false, named: false } as const,
  ];
  const words = (verdict: 'CONFIRMS' | 'INSUFFICIENT') => {
    const corroboration = { ...noCorroboration, verdict };
    return safeWording(
      wordingFactsOf({ ...claim, confirmation: 'CONFIRMED', hops, corroboration, responses: [] }),
    );
  };
  expect(words('CONFIRMS')).toEqual({ kind: 'sentence', text: 'A letter was sent.' });
  expect(words('INSUFFICIENT')).toEqual({
    kind: 'sentence',
    text: 'Moscow says that a letter was sent; this was confirmed earlier; the evidence recorded now no longer supports it.',
  });
});

test('only who said it, on the record, and took it back is told to have withdrawn it', () => {
  const hop = { source: moscow, check: 'VERIFIED', terms: 'ON_RECORD', plural: false, named: false } as const;
  const item = (publisher: { id: string } | null, withdrawn: object | null) =>
    ({ stance: 'SUPPORTS', publisher, withdrawn }) as const;
  const by = (evidence: ReturnType<typeof item>[], terms: 'ON_RECORD' | 'BACKGROUND' = 'ON_RECORD') =>
    wordingFactsOf({ ...claim, hops: [{ ...hop, terms }], evidence, responses: [] }).withdrawnBy;
  expect(by([item(moscow, {}), item(moscow, {})])).toEqual(['Moscow']);
  expect(by([item(moscow, null)])).toEqual([]);
  expect(by([item(seoul, {}), item(null, {})])).toEqual([]);
  expect(by([item(moscow, {})], 'BACKGROUND')).toEqual([]);
});
