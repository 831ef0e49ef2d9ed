import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { chainInput, moveHop, newHop, problemOfChain, type HopDraft } from './chain-draft.ts';

function hop(key: string, name: string | null, part: Partial<HopDraft> = {}): HopDraft {
  const source = name === null ? null : { id: name, name, kind: 'PERSON' as const, controlledBy: null };
  return { ...newHop(key), source, ...part };
}

describe('a chain while it is written', () => {
  test('steps nobody filled in are not saved', () => {
    const chain = [hop('a', 'Putin', { cue: ' wrote ' }), newHop('b')];
    expect(chainInput(chain)).toEqual([
      {
        sourceId: 'Putin',
        cue: 'wrote',
        mode: 'UNSPECIFIED',
        terms: 'ON_RECORD',
        check: 'UNCHECKED',
        checkNote: null,
        checkEvidenceId: null,
      },
    ]);
    expect(problemOfChain(chain)).toBeNull();
  });

  test('a step with words and no party names the step', () => {
    expect(problemOfChain([hop('a', 'Putin'), hop('b', null, { cue: 'said' })])?.key).toBe('b');
  });

  test('a party that stands twice is told at its second place', () => {
    const problem = problemOfChain([hop('a', 'KCNA'), hop('b', 'Putin'), hop('c', 'KCNA')]);
    expect(problem).toEqual({
      key: 'c',
      at: 'who',
      message: 'KCNA stands in this chain twice. A party can’t be its own source.',
    });
  });

  test('a step that was checked has to say how, or by what', () => {
    const checked = (more: object) => [hop('a', 'Putin'), hop('b', 'KCNA', { check: 'VERIFIED', ...more })];
    expect(problemOfChain(checked({ checkNote: ' ' }))).toEqual({
      key: 'b',
      at: 'check',
      message: 'Say how it was checked that KCNA said it, or which evidence settles it.',
    });
    expect(problemOfChain(checked({ checkNote: 'On tape.' }))).toBeNull();
    expect(problemOfChain(checked({ checkEvidenceId: 'e1' }))).toBeNull();
  });

  test('evidence settles nothing that is left unchecked', () => {
    const [sent] = chainInput([hop('a', 'KCNA', { checkEvidenceId: 'e1' })]);
    expect(sent?.checkEvidenceId).toBeNull();
  });

  test('moving keeps every step, and a move past the end changes nothing', () => {
    const position = fc.integer({ min: -2, max: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 5 }), position, position, (keys, from, to) => {
        const chain = keys.map((key) => newHop(key));
        const moved = moveHop(chain, from, to);
        expect(moved.map((one) => one.key).toSorted()).toEqual(keys.toSorted());
        const inside = chain[from] !== undefined && to >= 0 && to < chain.length;
        if (inside) expect(moved[to]).toBe(chain[from]);
        else expect(moved).toBe(chain);
      }),
    );
  });
});
