import { describe, expect, it } from 'vitest';
import { isWithin } from './navigation.ts';

describe('isWithin', () => {
  it('marks a place on its own page and on those below it, not on one that only begins alike', () => {
    expect(isWithin('/claims', '/claims')).toBe(true);
    expect(isWithin('/claims/0198', '/claims')).toBe(true);
    expect(isWithin('/claims-archive', '/claims')).toBe(false);
  });
});
