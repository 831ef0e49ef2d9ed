import { describe, expect, test } from 'vitest';
import { inputOf, workedCases } from '#testing/cases/corroboration-cases.ts';
import { corroborate } from './corroborate.ts';
import hard from '#testing/cases/hard-cases.json' with { type: 'json' };
import file from '#testing/cases/worked-cases.json' with { type: 'json' };

describe('a claim has as many origins as parties would all have to be wrong', () => {
  test.each([...workedCases(file), ...workedCases(hard)])('$name', (one) => {
    const { supports, refutes, verdict } = corroborate(inputOf(one));
    expect({ supports: supports.origins.length, refutes: refutes.origins.length, verdict }).toEqual(
      one.expected,
    );
  });
});
