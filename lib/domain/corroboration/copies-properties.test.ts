import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cites, given, item } from './cases.ts';
import { corroborate } from './corroborate.ts';
import type { CorroborationInput, Party } from './input.ts';

// Few parties, several of them behind each item, and hardly a text that is not a copy: what is told apart
// and what is joined pull at each other here as they hardly do among evidence of any kind.
const partyIds = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const texts = ['One text', 'Another text', 'The third text'].map((start) =>
  `${start} that several outlets carry word for word without saying so to their readers ${start}`.repeat(2),
);
const cited = fc.subarray(partyIds, { minLength: 1, maxLength: 3 });
const evidence = fc
  .array(fc.record({ cited, text: fc.option(fc.constantFrom(...texts)) }), { minLength: 2, maxLength: 7 })
  .map((all) => all.map(({ cited: ids, text }, at) => cites(`e${at}`, ids, text === null ? {} : { text })));
const distinctPairs = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 3 })
  .map((pairs) =>
    pairs
      .filter(([a, b]) => a < b)
      .map(([a, b]) => ({ evidenceIds: [`e${a}`, `e${b}`] as const, reason: `${a} is not ${b}.` })),
  );
const control = fc.record(
  Object.fromEntries(partyIds.map((id) => [id, fc.option(fc.constantFrom(...partyIds), { freq: 1 })])),
);
const input = fc.tuple(evidence, distinctPairs, control).map(([items, pairs, controllers]) =>
  given(items, {
    distinctPairs: pairs,
    parties: new Map(
      partyIds.map((id): [string, Party] => {
        const above = controllers[id] ?? null;
        return [id, { id, name: id, controlledById: above === id ? null : above, discredited: false }];
      }),
    ),
  }),
);

const count = (all: CorroborationInput) => corroborate(all).supports.origins.length;

test('of copies with several origins each, marking common control never raises the count', () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...partyIds), fc.constantFrom(...partyIds), (all, child, parent) => {
      const party = all.parties.get(child);
      if (child === parent || !party || party.controlledById !== null) return;
      const parties = new Map(all.parties).set(child, { ...party, controlledById: parent });
      expect(count({ ...all, parties })).toBeLessThanOrEqual(count(all));
    }),
    { numRuns: 2_000 },
  );
});

test('among them, what only repeats counted origins, or says nothing of its origin, never raises it', () => {
  fc.assert(
    fc.property(input, fc.option(fc.constantFrom(...texts)), fc.nat(), (all, text, pick) => {
      const { origins } = corroborate(all).supports;
      const from = origins.slice(pick % origins.length).flatMap((origin) => origin.partyIds);
      const more = text === null ? {} : { text };
      for (const one of [cites('new', from, more), item('new', more)]) {
        expect(count({ ...all, evidence: [...all.evidence, one] })).toBeLessThanOrEqual(origins.length);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('no order matters: of evidence, of what it cites, of parties, of pairs told apart', () => {
  fc.assert(
    fc.property(input, (all) => {
      const turned = {
        ...all,
        evidence: all.evidence
          .map((each) => ({ ...each, citedSourceIds: each.citedSourceIds.toReversed() }))
          .toReversed(),
        parties: new Map([...all.parties].toReversed()),
        distinctPairs: all.distinctPairs.toReversed(),
      };
      expect(corroborate(turned)).toEqual(corroborate(all));
    }),
    { numRuns: 500 },
  );
});
