import { describe, expect, it } from 'vitest';
import { heldWords, isLeft } from './held-words.ts';

const held = (claims: number, answers = 0, schedules = 0) => ({ claims, answers, schedules });

describe('What somebody holds', () => {
  it.each([
    [held(1), 'one open claim'],
    [held(2, 1), '2 open claims and one request that waits for its answer'],
    [held(3, 2, 1), '3 open claims, 2 requests that wait for their answers, and one scheduled report'],
    [held(0, 0, 4), '4 scheduled reports'],
  ])('is said in words: %j', (work, words) => {
    expect(heldWords(work)).toBe(words);
  });

  it.each([
    ['a disabled reviewer with a claim', { disabled: true, role: 'REVIEWER', held: held(1) }, true],
    ['a disabled viewer with a schedule', { disabled: true, role: 'VIEWER', held: held(0, 0, 1) }, true],
    ['a disabled reviewer with nothing', { disabled: true, role: 'REVIEWER', held: held(0) }, false],
    ['a viewer who had a claim as a reviewer', { disabled: false, role: 'VIEWER', held: held(1) }, true],
    ['a viewer with a schedule', { disabled: false, role: 'VIEWER', held: held(0, 0, 1) }, false],
    ['a reviewer at work', { disabled: false, role: 'REVIEWER', held: held(5, 2, 1) }, false],
  ] as const)('is left behind by %s: %j', (_who, member, left) => {
    expect(isLeft(member)).toBe(left);
  });
});
