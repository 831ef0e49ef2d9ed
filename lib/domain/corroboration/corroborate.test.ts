import { describe, expect, test } from 'vitest';
import { cites, firstHand, given, item } from './cases.ts';
import { corroborate } from './corroborate.ts';
import { describeCorroboration } from './describe.ts';
import type { EvidenceItem } from './input.ts';
import { workedCases } from './worked-cases.ts';
import { workedCopies } from './worked-copies.ts';

describe('corroboration counts independent origins', () => {
  test.each([...workedCases, ...workedCopies])('$name', ({ input, origins, verdict, reason }) => {
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

  test.each([
    {
      name: 'an agency and who cites it',
      evidence: [firstHand('a', 'kcna'), cites('b', ['kcna'])],
      words: '“b” cites kcna, so it does not count as a separate source.',
    },
    {
      name: 'an agency and two who cite it',
      evidence: [firstHand('a', 'kcna'), cites('b', ['kcna']), cites('c', ['#a'])],
      words: 'Two reports cite kcna, so they do not count as separate sources.',
    },
    {
      name: 'two who cite what is not there itself',
      evidence: [cites('b', ['kcna']), cites('c', ['kcna'])],
      words: 'Both reports cite kcna, so they count once.',
    },
    {
      name: 'two reports of one publisher',
      evidence: [firstHand('a', 'reuters'), firstHand('b', 'reuters')],
      words: 'Both reports come from reuters, so they count once.',
    },
    {
      name: 'outlets of one government',
      evidence: [firstHand('a', 'kcna'), firstHand('b', 'rodong')],
      words: 'kcna and rodong are under one control, dprk, so they count once.',
    },
  ])('$name: the reason says so', ({ evidence, words }) => {
    expect(describeCorroboration(given(evidence)).reasons.map((reason) => reason.words)).toContain(words);
  });

  test.each([
    { name: 'nothing counts', evidence: [], awaitedIds: ['kremlin'], words: undefined },
    {
      name: 'two are missing',
      evidence: [item('a')],
      awaitedIds: ['kremlin'],
      words: 'Confirming needs two independent origins or one primary item.',
    },
    {
      name: 'nobody was asked',
      evidence: [firstHand('a', 'kcna')],
      awaitedIds: [],
      words: 'Confirming needs one more independent origin or one primary item.',
    },
    {
      name: 'one who was asked would do',
      evidence: [firstHand('a', 'kcna')],
      awaitedIds: ['kremlin'],
      words: 'Confirming needs an answer from kremlin, one more independent origin, or one primary item.',
    },
    {
      name: 'who was asked is under the party that counts',
      evidence: [firstHand('a', 'kcna')],
      awaitedIds: ['rodong', 'dprk'],
      words: 'Confirming needs one more independent origin or one primary item.',
    },
  ])('what is missing is named when $name', ({ evidence, awaitedIds, words }) => {
    const { reasons } = describeCorroboration(given(evidence, { awaitedIds }));
    expect(reasons.find(({ kind }) => kind === 'too-few-origins')?.words).toBe(words);
  });

  test('an origin goes by the one party that is named, by who controls the several, or by all where nobody does', () => {
    const name = (evidence: EvidenceItem[]) =>
      describeCorroboration(given(evidence)).supports.origins.map((origin) => origin.name);
    expect(name([firstHand('a', 'kcna'), cites('b', ['kcna'])])).toEqual(['kcna']);
    expect(name([firstHand('a', 'kcna'), firstHand('b', 'rodong')])).toEqual(['dprk']);
    const text = 'One text that two outlets carry word for word without saying so to their readers.';
    expect(name([firstHand('a', 'kcna', { text }), firstHand('b', 'reuters', { text })])).toEqual([
      'kcna or reuters',
    ]);
    // A copy on the other side may stand for the origin; it does not give this side its name.
    const against = firstHand('c', 'ap', { text, stance: 'REFUTES' });
    expect(name([firstHand('a', 'kcna', { text }), firstHand('b', 'rodong'), against])).toEqual(['dprk']);
  });
});
