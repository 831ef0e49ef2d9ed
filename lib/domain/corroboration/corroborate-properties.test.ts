import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stances, type EvidenceRole } from '../evidence.ts';
import { cites, firstHand, given, item } from './cases.ts';
import { controlOf } from './control.ts';
import { corroborate } from './corroborate.ts';
import type { CorroborationInput, EvidenceItem, Party } from './input.ts';

const partyIds = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const evidenceIds = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6'];
const texts = [
  'One text that several outlets carry word for word without saying so to their readers today.',
  'Another text that has nothing in common with the first one apart from a few small words here.',
];

const register = fc
  .tuple(
    ...partyIds.map((id) =>
      fc.record({
        controlledById: fc.option(fc.constantFrom(...partyIds.filter((other) => other !== id))),
        discredited: fc.boolean(),
      }),
    ),
  )
  .map(
    (rows) =>
      new Map(
        rows.map((row, at): [string, Party] => {
          const id = partyIds[at] ?? '';
          return [id, { id, name: id, ...row }];
        }),
      ),
  );

const item7 = (id: string): fc.Arbitrary<EvidenceItem> =>
  fc
    .record({
      publisherId: fc.option(fc.constantFrom(...partyIds)),
      stance: fc.constantFrom(...stances),
      role: fc.constantFrom<EvidenceRole[]>('PRIMARY', 'SECONDARY', 'AGGREGATOR'),
      provenance: fc.constantFrom('FIRST_HAND' as const, 'CITES' as const, 'UNKNOWN' as const),
      citedSourceIds: fc.subarray(partyIds, { maxLength: 2 }),
      citedEvidenceIds: fc.subarray(
        evidenceIds.filter((other) => other !== id),
        { maxLength: 2 },
      ),
      text: fc.option(fc.constantFrom(...texts)),
    })
    .map(({ text, ...parts }) => item(id, { ...parts, ...(text === null ? {} : { text }) }));

const input: fc.Arbitrary<CorroborationInput> = fc
  .tuple(register, fc.tuple(...evidenceIds.map(item7)), fc.integer({ min: 0, max: 7 }))
  .map(([parties, evidence, count]) => given(evidence.slice(0, count), { parties }));

function counts(given: CorroborationInput): [number, number] {
  const { supports, refutes } = corroborate(given);
  return [supports.origins.length, refutes.origins.length];
}

describe('whatever the evidence', () => {
  test('the order it was added in never matters', () => {
    fc.assert(
      fc.property(input, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (given, keys) => {
        const shuffled = given.evidence
          .map((each, at) => ({ each, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(corroborate({ ...given, evidence: shuffled })).toEqual(corroborate(given));
      }),
    );
  });

  test('an item that only repeats a counted origin never raises the count', () => {
    fc.assert(
      fc.property(input, fc.nat(), fc.option(fc.constantFrom(...texts)), (given, pick, text) => {
        const { supports } = corroborate(given);
        const origin = supports.origins[pick % Math.max(1, supports.origins.length)];
        const partyId = origin?.partyIds[0];
        if (partyId === undefined) return;
        const more = text === null ? {} : { text };
        for (const repeat of [cites('new', [partyId], more), firstHand('new', partyId, more)]) {
          expect(counts({ ...given, evidence: [...given.evidence, repeat] })[0]).toBeLessThanOrEqual(
            supports.origins.length,
          );
        }
      }),
    );
  });

  test('an item of unknown provenance never raises the count, copy or not', () => {
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(...stances),
        fc.option(fc.constantFrom(...texts)),
        (given, stance, text) => {
          const unknown = item('new', { stance, role: 'PRIMARY', ...(text === null ? {} : { text }) });
          const before = counts(given);
          const after = counts({ ...given, evidence: [...given.evidence, unknown] });
          expect(after[0]).toBeLessThanOrEqual(before[0]);
          expect(after[1]).toBeLessThanOrEqual(before[1]);
        },
      ),
    );
  });

  test('marking common control never raises the count', () => {
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(...partyIds),
        fc.constantFrom(...partyIds),
        (given, child, parent) => {
          const party = given.parties.get(child);
          // What was already under somebody would leave them: that is another change than marking control.
          if (child === parent || !party || party.controlledById !== null) return;
          const parties = new Map(given.parties).set(child, { ...party, controlledById: parent });
          const before = counts(given);
          const after = counts({ ...given, parties });
          expect(after[0]).toBeLessThanOrEqual(before[0]);
          expect(after[1]).toBeLessThanOrEqual(before[1]);
        },
      ),
    );
  });

  test('a circle of citations neither hangs nor counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
        const ring = Array.from({ length }, (_, at) => cites(`e${at}`, [`#e${(at + 1) % length}`]));
        const result = corroborate(given(ring));
        expect(result.supports.origins).toEqual([]);
        expect(result.supports.circularIds).toHaveLength(length);
      }),
    );
  });

  test('following control always ends, and everyone in a circle gets the same answer', () => {
    fc.assert(
      fc.property(register, (parties) => {
        for (const id of parties.keys()) {
          const { topId, path } = controlOf(id, parties);
          for (const above of path) expect(controlOf(above, parties).topId).toBe(topId);
        }
      }),
    );
  });

  test('every reason names evidence of the claim', () => {
    fc.assert(
      fc.property(input, (given) => {
        const known = new Set(given.evidence.map(({ id }) => id));
        for (const { evidenceIds: ids } of corroborate(given).reasons) {
          for (const id of ids) expect(known).toContain(id);
        }
      }),
    );
  });
});
