import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lately } from './lately.ts';

describe('what came lately', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is counted for five minutes at least and forgotten after that', () => {
    const lately = new Lately();
    lately.note('a');
    lately.note('a');
    vi.advanceTimersByTime(5 * 60_000 + 1);
    lately.note('b');
    expect([lately.count('a'), lately.count('b'), lately.count('c')]).toEqual([2, 1, 0]);
    vi.advanceTimersByTime(5 * 60_000 + 1);
    lately.note('b');
    expect([lately.count('a'), lately.count('b')]).toEqual([0, 2]);
    vi.advanceTimersByTime(60 * 60_000);
    lately.note('c');
    expect([lately.count('b'), lately.count('c')]).toEqual([0, 1]);
  });

  test('is taken back one by one, also what was noted a while before', () => {
    const lately = new Lately();
    lately.note('a');
    lately.note('a');
    lately.unnote('a');
    expect(lately.count('a')).toBe(1);
    vi.advanceTimersByTime(5 * 60_000 + 1);
    lately.note('b');
    lately.unnote('a');
    lately.unnote('a');
    expect([lately.count('a'), lately.count('b')]).toEqual([0, 1]);
  });

  test('is kept of a bounded number', () => {
    const lately = new Lately();
    lately.note('first');
    for (let n = 0; n < 100_000; n += 1) lately.note(String(n));
    expect(lately.count('first')).toBe(0);
    expect(lately.count('99999')).toBe(1);
  });
});
