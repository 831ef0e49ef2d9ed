import { expect, test } from 'vitest';
import { growth, nearlyLinear } from './effort.ts';

/** How often a letter is the same as one of `rounds` others. */
function compared(text: string, rounds: number): number {
  let same = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < text.length; at += 1) {
      if (text.charCodeAt(at) === text.charCodeAt(round % text.length)) same += 1;
    }
  }
  return same;
}

const [short, long] = ['ab'.repeat(2_000), 'ab'.repeat(8_000)];

test('Work for each pair of letters is told from work for each letter', () => {
  expect(growth((text) => compared(text, text.length), short, long, nearlyLinear)).toBeGreaterThan(
    nearlyLinear,
  );
  expect(growth((text) => compared(text, 5_000), short, long, nearlyLinear)).toBeLessThan(nearlyLinear);
});
