import { expect, test } from 'vitest';
import { knownAndNot, type KnownFacts } from './known.ts';

function facts(claimId: string, parts: Partial<KnownFacts>): KnownFacts {
  return {
    claimId,
    statement: 'The letter urged closer ties.',
    confirmation: 'UNVERIFIED',
    stage: 'SIGNED_OFF',
    override: false,
    offRecord: false,
    origins: [],
    responses: [],
    ...parts,
  };
}

const table: [name: string, facts: KnownFacts, side: 'known' | 'unknown', text: string][] = [
  ['confirmed', facts('a', { confirmation: 'CONFIRMED' }), 'known', 'The letter urged closer ties.'],
  [
    'confirmed, not signed off',
    facts('a', { confirmation: 'CONFIRMED', stage: 'READY' }),
    'known',
    'The letter urged closer ties. (not signed off)',
  ],
  [
    'confirmed by override',
    facts('a', { confirmation: 'CONFIRMED', override: true }),
    'known',
    'The letter urged closer ties. (by an editor’s override)',
  ],
  ['false', facts('a', { confirmation: 'FALSE' }), 'known', 'It is false that the letter urged closer ties.'],
  [
    'unverified without origin',
    facts('a', {}),
    'unknown',
    'Whether the letter urged closer ties: no independent origin.',
  ],
  [
    'unverified, one origin, asked',
    facts('a', { origins: ['KCNA'], responses: [{ party: 'Moscow', outcome: 'PENDING' }] }),
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
    'disputed',
    facts('a', { confirmation: 'DISPUTED', responses: [{ party: 'Seoul', outcome: 'DENIED' }] }),
    'unknown',
    'Disputed, whether the letter urged closer ties: no independent origin. Seoul: denies it.',
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

test('a claim on which someone spoke off the record is in neither list, whatever its status', () => {
  const claims = [
    facts('1', { offRecord: true }),
    facts('2', { offRecord: true, confirmation: 'CONFIRMED' }),
    facts('3', {}),
  ];
  const { known, unknown, leftOut } = knownAndNot(claims);
  expect(known).toEqual([]);
  expect(unknown.map(({ claimId }) => claimId)).toEqual(['3']);
  expect(leftOut).toBe(2);
});
