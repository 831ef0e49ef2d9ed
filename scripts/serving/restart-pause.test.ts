import { expect, test } from 'vitest';
import { restartPause } from './restart-pause.ts';

test.each([
  [0, 0],
  [1, 250],
  [3, 1_000],
  [6, 10_000],
  [1_000, 10_000],
])('After %i tries that failed the next waits %i ms', (failed, pause) => {
  expect(restartPause(failed)).toBe(pause);
});
