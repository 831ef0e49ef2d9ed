import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hopChecks, termsOfSpeech } from '#lib/domain/attribution.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { outcomes } from '#lib/domain/response.ts';
import type { Answer } from './answers.ts';
import type { WordedHop } from './chain-clause.ts';
import { safeWording, type WordingFacts } from './safe-wording.ts';
import { facts, hop } from '#testing/cases/worked-wordings.ts';

const anyFacts = fc.record<WordingFacts>({
  statement: fc.constantFrom(
    'The bridge is closed.',
    'Delta rose',
    'I saw it. It fell!',
    'Мост закрыт.',
    'Kim left the U.S.',
    'Omega says that the bridge is closed.',
  ),
  confirmation: fc.constantFrom(...confirmations),
  supported: fc.boolean(),
  earlierWording: fc.boolean(),
  overridden: fc.boolean(),
  withdrawnBy: fc.constant([]),
  hops: fc.uniqueArray(
    fc.record<WordedHop>({
      party: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
      check: fc.constantFrom(...hopChecks),
      terms: fc.constantFrom(...termsOfSpeech),
      plural: fc.boolean(),
      named: fc.constant(false),
    }),
    { selector: ({ party }) => party },
  ),
  responses: fc.uniqueArray(
    fc.record<Answer>({
      party: fc.constantFrom('Omega', 'Psi'),
      plural: fc.boolean(),
      outcome: fc.constantFrom(...outcomes),
    }),
    { selector: ({ party }) => party },
  ),
});

describe('whatever is recorded', () => {
  const words = (given: WordingFacts): string => {
    const wording = safeWording(given);
    return wording.kind === 'sentence' ? wording.text : wording.why;
  };
  const told = (given: WordingFacts): string | null => {
    const wording = safeWording(given);
    return wording.kind === 'sentence' ? wording.text : null;
  };

  test('who did not speak on the record is never named', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const { party, terms } of given.hops)
          if (terms !== 'ON_RECORD') expect(words(given)).not.toContain(party);
      }),
    );
  });

  test('a passage is whole sentences: it opens with a capital or a quotation and ends once', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const text = told(given);
        if (text !== null) expect(text).toMatch(/^[\p{Lu}“].*[^.!;:][.!]”?$/su);
        if (text !== null) expect(text).not.toMatch(/[.;:!]\s*[;:]|\.\.|“”/u);
      }),
    );
  });

  test('any name can stand in a passage, whatever characters it has', () => {
    const names = fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name.trim() !== '');
    fc.assert(
      fc.property(names, (name) => {
        const given = facts(`${name} says the bridge is closed.`, { hops: [hop(name)] });
        expect((told(given) ?? name).toLowerCase()).toContain(name.trim().toLowerCase());
      }),
    );
  });

  test('every answer that is recorded is told', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const text = told(given);
        for (const { party } of given.responses) if (text !== null) expect(text).toContain(party);
      }),
    );
  });

  test('only what is confirmed, supported and no override is told without its status', () => {
    const status = /not verified|disputed|false|can’t be verified|impossible to verify|withdrawn|confirmed/;
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { confirmation, supported, overridden, earlierWording } = given;
        const text = told(given);
        if (text !== null && !(confirmation === 'CONFIRMED' && supported && !overridden && !earlierWording))
          expect(text).toMatch(status);
      }),
    );
  });

  test('everyone in a chain that is told is there, in order, from our end back', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const text = told(given);
        const { confirmation, supported, overridden, earlierWording } = given;
        if (text === null || (confirmation === 'CONFIRMED' && supported && !overridden && !earlierWording))
          return;
        const named = given.hops.filter(({ terms }) => terms === 'ON_RECORD').toReversed();
        const places = named.map(({ party }) => text.indexOf(party));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
