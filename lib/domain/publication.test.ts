import { describe, expect, it, test } from 'vitest';
import { publicationStates, publicationSteps, refusalOfPublication } from './publication.ts';

const allowed = new Set([
  'DRAFT CLEARED',
  'CLEARED PUBLISHED',
  'CLEARED DRAFT',
  'PUBLISHED WITHDRAWN',
  'WITHDRAWN PUBLISHED',
]);
const pairs = publicationStates.flatMap((from) => publicationStates.map((to) => [from, to] as const));

describe('the publication of an article', () => {
  test.each(pairs)('%s to %s', (from, to) => {
    const expected = allowed.has(`${from} ${to}`) ? null : { code: 'publication-step', from, to };
    expect(refusalOfPublication(from, to, 0, 'A note.')).toEqual(expected);
  });

  it('is cleared with all claims settled, or with a note about those that are not', () => {
    expect(refusalOfPublication('DRAFT', 'CLEARED', 0, '')).toBeNull();
    expect(refusalOfPublication('DRAFT', 'CLEARED', 2, ' ')).toEqual({ code: 'claims-unsettled', count: 2 });
    expect(refusalOfPublication('DRAFT', 'CLEARED', 2, 'Attributed.')).toBeNull();
  });

  it('goes back, and comes back, with a reason', () => {
    const needed = { code: 'reason-needed' };
    expect(refusalOfPublication('CLEARED', 'DRAFT', 0, '')).toEqual(needed);
    expect(refusalOfPublication('PUBLISHED', 'WITHDRAWN', 0, '')).toEqual(needed);
    expect(refusalOfPublication('WITHDRAWN', 'PUBLISHED', 0, '')).toEqual(needed);
    expect(refusalOfPublication('CLEARED', 'PUBLISHED', 5, '')).toBeNull();
  });

  it('can be left from every state', () => {
    for (const state of publicationStates) expect(publicationSteps[state].length).toBeGreaterThan(0);
  });
});
