import { describe, expect, it } from 'vitest';
import { problemsIn } from './problems-in.ts';
import type { Refusal } from './refusal.ts';
import { refusalWords } from './refusal-words.ts';

describe('What was wrong with which field', () => {
  it('is what the refusal names', () => {
    const problems = [{ path: ['hops', 0, 'cue'], message: 'Keep it short.' }];
    expect(problemsIn({ code: 'invalid', problems })).toBe(problems);
  });

  it.each([
    [{ code: 'already-member' }, 'email'],
    [{ code: 'control-cycle', parties: ['A', 'B'] }, 'controllerId'],
    [{ code: 'merge-one-discredited', name: 'The gazette' }, 'intoId'],
    [{ code: 'cites-own-publisher' }, 'citedSourceIds'],
    [{ code: 'aggregator-first-hand' }, 'firstHand'],
  ] satisfies [Refusal, string][])(
    'of %o is its one field, in the words of the refusal',
    (refusal, field) => {
      const [problem, ...others] = problemsIn(refusal);
      expect(problem).toEqual({ path: [field], message: refusalWords(refusal) });
      expect(others).toEqual([]);
      expect(problemsIn(refusal)).toBe(problemsIn(refusal));
    },
  );

  it('is nothing where a refusal is about no field', () => {
    expect(problemsIn(null)).toEqual([]);
    expect(problemsIn({ code: 'signed-off' })).toEqual([]);
  });
});
