import { expect, test } from 'vitest';
import { knownAndNot, type KnownFacts } from './known.ts';

function facts(claimId: string, parts: Partial<KnownFacts>): KnownFacts {
  return {
    claimId,
    statement: 'The letter urged closer ties.',
    confirmation: 'UNVERIFIED',
    stage: 'SIGNED_OFF',
    supported: true,
    earlierWording: false,
    overridden: false,
    withdrawnBy: [],
    hops: [],
    origins: [],
    againstOrigins: [],
    responses: [],
    ...parts,
  };
}

const moscow = { party: 'Moscow', plural: false };
const offRecord = {
  party: 'Petrov',
  plural: false,
  check: 'VERIFIED',
  terms: 'OFF_RECORD',
  named: false,
} as const;

const table: [name: string, facts: KnownFacts, side: 'known' | 'unknown', text: string][] = [
  ['confirmed', facts('a', { confirmation: 'CONFIRMED' }), 'known', 'The letter urged closer ties.'],
  [
    'confirmed, not signed off',
    facts('a', { confirmation: 'CONFIRMED', stage: 'READY' }),
    'known',
    'The letter urged closer ties. (not signed off)',
  ],
  [
    'confirmed and denied',
    facts('a', { confirmation: 'CONFIRMED', responses: [{ ...moscow, outcome: 'DENIED' }] }),
    'known',
    'The letter urged closer ties. Moscow: denies it.',
  ],
  [
    'confirmed, and denied by a party written small',
    facts('a', {
      confirmation: 'CONFIRMED',
      responses: [{ party: 'the minister', plural: false, outcome: 'DENIED' }],
    }),
    'known',
    'The letter urged closer ties. The minister: denies it.',
  ],
  [
    'who “he” is, nobody can tell from a line of ours',
    facts('a', { statement: 'He took bribes.' }),
    'unknown',
    '“He took bribes.” This is not verified. No independent origin.',
  ],
  [
    'confirmed by override',
    facts('a', { confirmation: 'CONFIRMED', overridden: true, supported: false, origins: ['KCNA'] }),
    'unknown',
    '“The letter urged closer ties.” An editor has decided that this is confirmed. The evidence recorded does not settle it. One origin, KCNA.',
  ],
  [
    'confirmed, and no longer supported',
    facts('a', { confirmation: 'CONFIRMED', supported: false }),
    'unknown',
    '“The letter urged closer ties.” This was confirmed earlier. The evidence recorded now no longer supports it. No independent origin.',
  ],
  [
    'confirmed in an earlier wording',
    facts('a', { confirmation: 'CONFIRMED', earlierWording: true }),
    'unknown',
    '“The letter urged closer ties.” This was confirmed in an earlier wording. Nobody has judged it since. No independent origin.',
  ],
  ['false', facts('a', { confirmation: 'FALSE' }), 'known', 'It is false that the letter urged closer ties.'],
  [
    'false, in words that are only quoted',
    facts('a', { confirmation: 'FALSE', statement: 'I met him.' }),
    'known',
    'False: “I met him.”',
  ],
  [
    'false by override',
    facts('a', { confirmation: 'FALSE', supported: false, overridden: true }),
    'unknown',
    '“The letter urged closer ties.” An editor has decided that this is false. The evidence recorded does not settle it. No independent origin.',
  ],
  [
    'unverified without origin',
    facts('a', {}),
    'unknown',
    'Whether the letter urged closer ties: no independent origin.',
  ],
  [
    'unverified, one origin, asked',
    facts('a', { origins: ['KCNA'], responses: [{ ...moscow, outcome: 'PENDING' }] }),
    'unknown',
    'Whether the letter urged closer ties: one origin, KCNA. Moscow: asked, no answer yet.',
  ],
  [
    'two origins',
    facts('a', { origins: ['KCNA', 'AP'] }),
    'unknown',
    'Whether the letter urged closer ties: 2 origins, KCNA and AP.',
  ],
  [
    'an origin that must not be named',
    facts('a', { origins: [null] }),
    'unknown',
    'Whether the letter urged closer ties: one origin.',
  ],
  [
    'one origin named, one not',
    facts('a', { origins: ['KCNA', null] }),
    'unknown',
    'Whether the letter urged closer ties: 2 origins, among them KCNA.',
  ],
  [
    'disputed with origins on both sides',
    facts('a', { confirmation: 'DISPUTED', origins: ['KCNA'], againstOrigins: ['AP'] }),
    'unknown',
    'Disputed, whether the letter urged closer ties: origins on both sides: for it one origin, KCNA; against it one origin, AP.',
  ],
  [
    'unverified with an origin against it alone',
    facts('a', { againstOrigins: ['AP'] }),
    'unknown',
    'Whether the letter urged closer ties: against it one origin, AP.',
  ],
  [
    'withdrawn',
    facts('a', { confirmation: 'RETRACTED' }),
    'unknown',
    '“The letter urged closer ties.” This has since been withdrawn; by whom is not recorded. No independent origin.',
  ],
  [
    'in another language',
    facts('a', { statement: 'Он не брал денег.' }),
    'unknown',
    '“Он не брал денег.” This is not verified. No independent origin.',
  ],
];

test.each(table)('what we know and don’t know: %s', (_, given, side, text) => {
  const result = knownAndNot([given]);
  expect(result[side]).toEqual([{ claimId: 'a', text }]);
  expect(result[side === 'known' ? 'unknown' : 'known']).toEqual([]);
});

test('lines keep the order of the text', () => {
  const { known, unknown } = knownAndNot([
    facts('1', { confirmation: 'CONFIRMED' }),
    facts('2', {}),
    facts('3', { confirmation: 'CONFIRMED' }),
    facts('4', {}),
  ]);
  expect(known.map(({ claimId }) => claimId)).toEqual(['1', '3']);
  expect(unknown.map(({ claimId }) => claimId)).toEqual(['2', '4']);
});

test('a claim of which nothing may be published is in neither list, whatever its status', () => {
  const claims = [
    facts('1', { hops: [offRecord] }),
    facts('2', { hops: [offRecord], confirmation: 'CONFIRMED' }),
    facts('3', { hops: [{ ...offRecord, terms: 'BACKGROUND', named: true }], confirmation: 'CONFIRMED' }),
    facts('4', {}),
  ];
  const { known, unknown, leftOut } = knownAndNot(claims);
  expect(known).toEqual([]);
  expect(unknown.map(({ claimId }) => claimId)).toEqual(['4']);
  expect(leftOut).toBe(3);
});
