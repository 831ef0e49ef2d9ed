import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hopChecks, termsOfSpeech } from './attribution.ts';
import { confirmations } from './confirmation.ts';
import { outcomes } from './response.ts';
import { safeWording, type WordingFacts } from './safe-wording.ts';

type Hop = WordingFacts['hops'][number];

const hop = (party: string, check: Hop['check'] = 'VERIFIED', terms: Hop['terms'] = 'ON_RECORD'): Hop => ({
  party,
  check,
  terms,
});
const putin = hop('Vladimir Putin', 'UNCHECKED');
const kcna = hop('KCNA');
const wrote = 'Vladimir Putin wrote to Kim Jong Un on 15 August 2022.';
const letter = 'The letter urged closer ties.';

function facts(parts: Partial<WordingFacts>): WordingFacts {
  return {
    statement: wrote,
    confirmation: 'UNVERIFIED',
    override: false,
    hops: [putin, kcna],
    responses: [],
    ...parts,
  };
}

const table: [name: string, facts: WordingFacts, text: string][] = [
  [
    'unverified, the agency checked',
    facts({}),
    'KCNA says Vladimir Putin wrote to Kim Jong Un on 15 August 2022; this is not verified.',
  ],
  [
    'asked and not answered yet',
    facts({ responses: [{ party: 'Moscow', outcome: 'PENDING' }] }),
    'KCNA says Vladimir Putin wrote to Kim Jong Un on 15 August 2022; Moscow has been asked and has not answered.',
  ],
  [
    'asked and never answered',
    facts({ responses: [{ party: 'Moscow', outcome: 'NO_RESPONSE' }] }),
    'KCNA says Vladimir Putin wrote to Kim Jong Un on 15 August 2022; Moscow did not answer.',
  ],
  [
    'denied',
    facts({ responses: [{ party: 'Moscow', outcome: 'DENIED' }] }),
    'KCNA says Vladimir Putin wrote to Kim Jong Un on 15 August 2022; Moscow denies it.',
  ],
  [
    'declined',
    facts({ responses: [{ party: 'Moscow', outcome: 'DECLINED' }] }),
    'KCNA says Vladimir Putin wrote to Kim Jong Un on 15 August 2022; Moscow declined to comment.',
  ],
  [
    'a denial comes before a silence',
    facts({
      responses: [
        { party: 'Seoul', outcome: 'PENDING' },
        { party: 'Moscow', outcome: 'DENIED' },
      ],
    }),
    'KCNA says Vladimir Putin wrote to Kim Jong Un on 15 August 2022; Moscow denies it; Seoul has been asked and has not answered.',
  ],
  [
    'a small opening word loses its capital',
    facts({ statement: letter }),
    'KCNA says the letter urged closer ties; this is not verified.',
  ],
  [
    'the first verified party speaks',
    facts({ hops: [hop('Vladimir Putin'), kcna], statement: letter }),
    'Vladimir Putin says the letter urged closer ties; this is not verified.',
  ],
  [
    'a gap in the middle stops at the checked end',
    facts({ hops: [hop('Vladimir Putin'), hop('Tass', 'UNCHECKED'), kcna], statement: letter }),
    'KCNA says the letter urged closer ties; this is not verified.',
  ],
  [
    'nothing checked',
    facts({ hops: [putin, hop('KCNA', 'UNCHECKED')], statement: letter }),
    'KCNA is reported to say the letter urged closer ties; this is not verified.',
  ],
  [
    'nobody recorded',
    facts({ hops: [], statement: letter }),
    'It is not verified that the letter urged closer ties.',
  ],
  [
    'nobody recorded, denied',
    facts({ hops: [], statement: letter, responses: [{ party: 'Moscow', outcome: 'DENIED' }] }),
    'It is not verified that the letter urged closer ties; Moscow denies it.',
  ],
  ['confirmed needs nobody', facts({ confirmation: 'CONFIRMED' }), wrote],
  [
    'confirmed without a full stop gets one',
    facts({ confirmation: 'CONFIRMED', statement: 'The talks failed' }),
    'The talks failed.',
  ],
  [
    'confirmed by override stays with who says so',
    facts({ confirmation: 'CONFIRMED', override: true, statement: letter }),
    'KCNA says the letter urged closer ties.',
  ],
  [
    'confirmed by override with nobody recorded',
    facts({ confirmation: 'CONFIRMED', override: true, statement: letter, hops: [] }),
    'It has not been independently confirmed that the letter urged closer ties.',
  ],
  [
    'disputed',
    facts({ confirmation: 'DISPUTED', statement: letter }),
    'KCNA says the letter urged closer ties; this is disputed.',
  ],
  [
    'disputed, nobody recorded',
    facts({ confirmation: 'DISPUTED', statement: letter, hops: [] }),
    'It is disputed that the letter urged closer ties.',
  ],
  [
    'false',
    facts({ confirmation: 'FALSE', statement: letter }),
    'KCNA said the letter urged closer ties; this is false.',
  ],
  [
    'false, nobody recorded',
    facts({ confirmation: 'FALSE', statement: letter, hops: [] }),
    'It is false that the letter urged closer ties.',
  ],
  [
    'unverifiable',
    facts({ confirmation: 'UNVERIFIABLE', statement: letter }),
    'KCNA says the letter urged closer ties; this can’t be verified.',
  ],
  [
    'retracted',
    facts({ confirmation: 'RETRACTED', statement: letter }),
    'KCNA said the letter urged closer ties; this was later withdrawn.',
  ],
  [
    'false and unchecked',
    facts({ confirmation: 'FALSE', statement: letter, hops: [hop('KCNA', 'UNCHECKED')] }),
    'KCNA is reported to have said the letter urged closer ties; this is false.',
  ],
  [
    'background is not named',
    facts({ hops: [hop('Ivan Petrov', 'VERIFIED', 'BACKGROUND')], statement: letter }),
    'A source speaking on background says the letter urged closer ties; this is not verified.',
  ],
  [
    'deep background is not mentioned',
    facts({ hops: [hop('Ivan Petrov', 'VERIFIED', 'DEEP_BACKGROUND')], statement: letter }),
    'It is not verified that the letter urged closer ties.',
  ],
  [
    'a question mark in a quotation is kept',
    facts({ confirmation: 'CONFIRMED', statement: 'Kim asked “why now?”' }),
    'Kim asked “why now?”',
  ],
  [
    'Korean statements keep their words',
    facts({ statement: '푸틴이 편지를 보냈다.' }),
    'KCNA says 푸틴이 편지를 보냈다; this is not verified.',
  ],
];

describe('safe wording', () => {
  test.each(table)('%s', (_, given, text) => {
    expect(safeWording(given)).toEqual({ kind: 'sentence', text });
  });

  test('offers nothing that was said off the record', () => {
    expect(safeWording(facts({ hops: [hop('Ivan Petrov', 'VERIFIED', 'OFF_RECORD'), kcna] })).kind).toBe(
      'none',
    );
  });

  test('offers nothing that was attributed to the wrong party', () => {
    expect(safeWording(facts({ hops: [hop('Vladimir Putin', 'MISATTRIBUTED'), kcna] }))).toEqual({
      kind: 'none',
      why: 'The attribution to Vladimir Putin was checked and is wrong, so it can’t be repeated.',
    });
  });

  test('never names who did not speak on the record, and never drops out of a sentence', () => {
    const anyHop = fc.record({
      party: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
      check: fc.constantFrom(...hopChecks),
      terms: fc.constantFrom(...termsOfSpeech),
    });
    const any = fc.record({
      statement: fc.constantFrom('The bridge is closed.', 'Delta rose'),
      confirmation: fc.constantFrom(...confirmations),
      override: fc.boolean(),
      hops: fc.uniqueArray(anyHop, { selector: ({ party }) => party }),
      responses: fc.array(fc.record({ party: fc.constant('Omega'), outcome: fc.constantFrom(...outcomes) }), {
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(any, (given) => {
        const wording = safeWording(given);
        const words = wording.kind === 'sentence' ? wording.text : wording.why;
        for (const { party, terms } of given.hops)
          if (terms !== 'ON_RECORD') expect(words).not.toContain(party);
        if (wording.kind === 'sentence') expect(words).toMatch(/^[A-Z].*\.$/u);
      }),
    );
  });
});
