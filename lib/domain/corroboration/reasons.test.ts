import { describe, expect, test } from 'vitest';
import { cites, firstHand, given, item, parties, world } from './cases.ts';
import { describeCorroboration } from './describe.ts';
import type { CorroborationInput, EvidenceItem } from './input.ts';

const copy =
  'The two leaders exchanged letters on Monday and praised the friendship of their nations, the agency said.';
const apart = [{ evidenceIds: ['a', 'b'] as const, reason: 'Both were there.' }];

function words(evidence: EvidenceItem[], more: Partial<CorroborationInput> = {}): string[] {
  return describeCorroboration(given(evidence, more)).reasons.map((reason) => reason.words);
}

describe('no sentence says more than is so', () => {
  test('a report that cites two parties counts for the second one', () => {
    const said = words([firstHand('a', 'un'), cites('b', ['un', 'kremlin'])]);
    expect(said[0]).toBe('Two independent origins support it; two are needed.');
    expect(said).toContain('“b” cites un, which counts once.');
    expect(words([cites('a', ['un']), cites('b', ['un', 'ap'])])).toContain(
      'Both reports cite un, which counts once.',
    );
  });

  test('nobody is said to cite what only another one cites', () => {
    expect(words([cites('a', ['kcna']), cites('b', ['rodong'])])).toContain(
      'Both reports cite kcna or rodong, so they count once.',
    );
  });

  test('one report that cites an outlet and its controller is explained', () => {
    expect(words([cites('a', ['kcna', 'dprk'])])).toContain(
      'dprk and kcna are under one control, dprk, so they count once.',
    );
  });

  test('what was told apart is not said to count as one, however a third text reads', () => {
    const said = words(
      [
        firstHand('a', 'reuters', { text: copy }),
        firstHand('b', 'ap', { text: copy }),
        item('c', { text: copy }),
      ],
      { distinctPairs: apart },
    );
    expect(said[0]).toBe('Two independent origins support it; two are needed.');
    expect(said).toContain('“a”, “b”, and “c” say the same almost word for word.');
    expect(said).toContain('“a” and “b” are not taken for copies of each other: Both were there.');
  });

  test('copies without an origin are not said to count, nor those with several as one', () => {
    expect(words([item('a', { text: copy }), item('b', { text: copy })])).toContain(
      '“a” and “b” say the same almost word for word.',
    );
    const several = [cites('a', ['un', 'ap'], { text: copy }), cites('b', ['reuters'], { text: copy })];
    expect(words(several)).toContain(
      '“a” and “b” say the same almost word for word, so they have an origin in common.',
    );
  });

  test('two told apart that cite one agency are not said to be counted apart', () => {
    const said = words([cites('a', ['kcna'], { text: copy }), cites('b', ['kcna'], { text: copy })], {
      distinctPairs: apart,
    });
    expect(said).toContain('Both reports cite kcna, so they count once.');
    expect(said.join()).not.toContain('counted apart');
  });

  test('evidence of a discredited source is not said not to be there', () => {
    const hoax = new Map([...world, ...parties({ '!hoax': null })]);
    const said = words([firstHand('a', 'hoax')], { parties: hoax });
    expect(said).toEqual([
      'Confirming needs two independent origins or one primary item.',
      'hoax is discredited, so what comes from it is not counted: “a”.',
    ]);
  });

  test('what is missing is asked of the side that counts', () => {
    expect(words([item('a'), firstHand('b', 'ap', { stance: 'REFUTES' })])[0]).toBe(
      'Refuting needs one more independent origin or one primary item.',
    );
  });

  test('the primary item that makes the verdict comes first, and once', () => {
    const said = words([
      firstHand('a', 'un'),
      firstHand('b', 'un', { role: 'PRIMARY' }),
      item('c'),
      item('d', { stance: 'REFUTES' }),
    ]);
    expect(said[0]).toMatch(/^“b” is a primary item for it/u);
    expect(said.filter((each) => each.includes('primary item'))).toHaveLength(1);
  });
});
