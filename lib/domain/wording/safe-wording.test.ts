import { describe, expect, test } from 'vitest';
import { hardWordings } from '#testing/cases/hard-wordings.ts';
import { safeWording, type WordingFacts } from './safe-wording.ts';
import { facts, hop, wordings } from '#testing/cases/worked-wordings.ts';

const kcna = [hop('KCNA')];
const letter = 'The letter urged closer ties.';

/** What there is no wording for, and a word of why. */
const unsaid: [name: string, facts: WordingFacts, why: RegExp][] = [
  [
    'the statement names who spoke on background',
    facts('Ivan Petrov saw the minister take cash.', {
      hops: [hop('Ivan Petrov', { terms: 'BACKGROUND', named: true })],
    }),
    /gives away who spoke on background/,
  ],
  [
    'the same, although it is confirmed',
    facts('Ivan Petrov saw the minister take cash.', {
      confirmation: 'CONFIRMED',
      hops: [hop('Ivan Petrov', { terms: 'BACKGROUND', named: true })],
    }),
    /gives away who spoke on background/,
  ],
  ['a question', facts('Did Putin write to Kim?', { hops: kcna }), /is a question/],
  [
    'deep background only, and withdrawn since',
    facts(letter, { hops: [hop('Petrov', { terms: 'DEEP_BACKGROUND' })], confirmation: 'RETRACTED' }),
    /deep background/,
  ],
  [
    'deep background behind somebody else',
    facts(letter, { hops: [hop('Petrov', { terms: 'DEEP_BACKGROUND' }), hop('The Times')] }),
    /another’s mouth/,
  ],
  [
    'one hop off the record',
    facts(letter, { hops: [hop('Petrov', { terms: 'OFF_RECORD' }), hop('KCNA')] }),
    /off the record/,
  ],
  [
    'the attribution is wrong',
    facts(letter, { hops: [hop('Vladimir Putin', { check: 'MISATTRIBUTED' }), hop('KCNA')] }),
    /attribution to Vladimir Putin was checked and is wrong/,
  ],
  [
    'the first person, and nobody who says it',
    facts('I have never met him.'),
    /nobody is recorded as saying it/,
  ],
];

test('a status that was set on an earlier wording is told as that', () => {
  const given = { confirmation: 'CONFIRMED', earlierWording: true } as const;
  expect(safeWording(facts('Kim did sign the letter.', given))).toEqual({
    kind: 'sentence',
    text: 'This was confirmed in an earlier wording; nobody has judged it since: “Kim did sign the letter.”',
  });
  expect(safeWording(facts(letter, { ...given, hops: kcna, confirmation: 'DISPUTED' }))).toEqual({
    kind: 'sentence',
    text: 'KCNA says that the letter urged closer ties; this was disputed in an earlier wording; nobody has judged it since.',
  });
});

describe('safe wording', () => {
  test.each([...wordings, ...hardWordings])('%s', (_, given, text) => {
    expect(safeWording(given)).toEqual({ kind: 'sentence', text });
  });

  test.each(unsaid)('there is none: %s', (_, given, why) => {
    const wording = safeWording(given);
    expect(wording.kind === 'none' && wording.why).toMatch(why);
    for (const { party, terms } of given.hops) {
      if (terms !== 'ON_RECORD') expect(JSON.stringify(wording)).not.toContain(party);
    }
  });
});
