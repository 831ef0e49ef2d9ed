import { expect, test } from 'vitest';
import { cites, firstHand, given, parties, party, world } from '#testing/cases/corroboration-cases.ts';
import { describeCorroboration } from '#lib/domain/corroboration/describe.ts';
import type { EvidenceItem } from '#lib/domain/corroboration/input.ts';
import { storyOrigins, type StoryOrigins } from './story-origins.ts';

const text =
  'The same words in each of these reports, which one of them has from the other, as anybody can see.';

const claimsOf = (evidence: Record<string, EvidenceItem[]>) =>
  Object.entries(evidence).map(([id, items]) => ({
    id,
    statement: id,
    confirmation: 'UNVERIFIED' as const,
    corroboration: describeCorroboration(given(items, { parties: more })),
  }));

const more = parties([...world.values(), party('ministry'), party('times')]);
const everybody = new Set(more.keys());

const told = ({ origins, standings }: StoryOrigins) => ({
  origins: origins.map(
    ({ name, falling, claims, reports }) => `${name}: ${falling} of ${claims}, ${reports}`,
  ),
  standings: standings.map(({ on, claims }) => {
    const lines = on.map(({ origin, side, alone }) => {
      const sign = side === 'SUPPORTS' ? '' : 'not ';
      const name = origins[origin]?.name ?? '';
      return `${sign}${name}${alone ? '!' : ''}`;
    });
    return `${claims.map(({ id }) => id).join('+')}: ${lines.join(' ')}`;
  }),
});

test.each<[string, Record<string, EvidenceItem[]>, ReturnType<typeof told>]>([
  ['no claims', {}, { origins: [], standings: [] }],
  ['a claim without evidence', { a: [] }, { origins: [], standings: ['a: '] }],
  [
    'one source behind two claims, a second behind one of them',
    { a: [firstHand('1', 'ap')], b: [firstHand('1', 'ap'), firstHand('2', 'un')], c: [firstHand('1', 'ap')] },
    { origins: ['ap: 2 of 3, 3', 'un: 0 of 1, 1'], standings: ['a+c: ap!', 'b: ap un'] },
  ],
  [
    'three copies are one origin with three reports',
    { a: [firstHand('1', 'ap'), cites('2', 'times', ['ap']), cites('3', 'reuters', ['ap'])] },
    { origins: ['ap: 1 of 1, 3'], standings: ['a: ap!'] },
  ],
  [
    'copies in the same words fall as one text, by whomever they are',
    {
      a: [firstHand('1', 'times', { text }), firstHand('2', 'reuters', { text })],
      b: [firstHand('3', 'times', { text }), firstHand('4', 'reuters', { text })],
    },
    {
      origins: ['one text of reuters or times: 2 of 2, 4'],
      standings: ['a+b: one text of reuters or times!'],
    },
  ],
  [
    'a claim falls with who alone passes it on, as it does with its origin',
    { a: [cites('1', 'ap', ['ministry']), cites('2', 'times', ['#1'])], b: [firstHand('3', 'ap')] },
    { origins: ['ap: 2 of 2, 3', 'ministry: 1 of 1, 2'], standings: ['b: ap!', 'a: ap! ministry!'] },
  ],
  [
    'who passes it on beside another does not bring it down',
    { a: [cites('1', 'ap', ['ministry']), cites('2', 'times', ['ministry'])] },
    { origins: ['ministry: 1 of 1, 2'], standings: ['a: ministry!'] },
  ],
  [
    'two that one party controls are that party',
    {
      a: [firstHand('1', 'kcna')],
      b: [firstHand('2', 'rodong')],
      c: [firstHand('3', 'kcna'), firstHand('4', 'rodong')],
    },
    { origins: ['dprk, kcna, rodong: 3 of 3, 4'], standings: ['a+b+c: dprk, kcna, rodong!'] },
  ],
  [
    'for and against are two sides, each of which falls alone',
    { a: [firstHand('1', 'ap'), firstHand('2', 'un', { stance: 'REFUTES' })] },
    { origins: ['ap: 1 of 1, 1', 'un: 1 of 1, 1'], standings: ['a: ap! not un!'] },
  ],
  [
    'what counts for nothing carries nothing, and stands last',
    { a: [firstHand('1', 'ap', { withdrawn: true })], b: [firstHand('2', 'ap')] },
    { origins: ['ap: 1 of 1, 1'], standings: ['b: ap!', 'a: '] },
  ],
])('%s', (_, evidence, expected) => {
  expect(told(storyOrigins(claimsOf(evidence), everybody))).toEqual(expected);
});

test('All items for or against are reports, whether they count or not', () => {
  const evidence = {
    a: [
      firstHand('1', 'ap'),
      firstHand('2', 'un', { withdrawn: true }),
      firstHand('3', 'un', { stance: 'CONTEXT' }),
    ],
    b: [firstHand('4', 'tass', { stance: 'REFUTES' })],
  };
  expect(storyOrigins(claimsOf(evidence), everybody)).toMatchObject({ claims: 2, reports: 3 });
});

test('Whoever the reader may not see named is not told to be the same on two claims, nor is who stands behind', () => {
  const evidence = {
    a: [firstHand('1', 'kcna')],
    b: [firstHand('2', 'kcna')],
    c: [firstHand('3', 'rodong')],
    d: [firstHand('4', 'rodong')],
  };
  const known = new Set([...everybody].filter((id) => id !== 'kcna'));
  expect(told(storyOrigins(claimsOf(evidence), known))).toEqual({
    origins: ['rodong: 2 of 2, 2', 'kcna: 1 of 1, 1', 'kcna: 1 of 1, 1'],
    standings: ['c+d: rodong!', 'a: kcna!', 'b: kcna!'],
  });
  const withoutTop = new Set([...everybody].filter((id) => id !== 'dprk'));
  expect(told(storyOrigins(claimsOf(evidence), withoutTop)).origins).toEqual([
    'kcna: 2 of 2, 2',
    'rodong: 2 of 2, 2',
  ]);
});
