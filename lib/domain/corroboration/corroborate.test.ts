import { describe, expect, test } from 'vitest';
import { cites, firstHand, given, item } from './cases.ts';
import { corroborate } from './corroborate.ts';
import { workedCases } from './worked-cases.ts';

describe('corroboration counts independent origins', () => {
  test.each(workedCases)('$name', ({ input, origins, verdict, reason }) => {
    const result = corroborate(input);
    expect([result.supports.origins.length, result.refutes.origins.length]).toEqual(origins);
    expect(result.verdict).toBe(verdict);
    if (reason) expect(result.reasons.map(({ kind }) => kind)).toContain(reason);
  });

  test('cited evidence that is gone is unknown', () => {
    expect(corroborate(given([cites('a', ['#gone'])])).supports.unknownIds).toEqual(['a']);
  });

  test('an item of each kind is named where it belongs', () => {
    const result = corroborate(
      given([
        firstHand('a', 'kcna'),
        cites('b', ['kcna']),
        item('c'),
        cites('d', ['#d2']),
        cites('d2', ['#d']),
        firstHand('e', 'un', { stance: 'CONTEXT' }),
      ]),
    );
    expect(result.supports).toEqual({
      origins: [{ originId: 'dprk', partyIds: ['kcna'], evidenceIds: ['a', 'b'] }],
      reportIds: ['a', 'b', 'c', 'd', 'd2'],
      unknownIds: ['c'],
      circularIds: ['d', 'd2'],
      primaryIds: [],
    });
    expect(result.contextIds).toEqual(['e']);
  });
});
