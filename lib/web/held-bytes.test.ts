import { expect, test } from 'vitest';
import { HeldBytes } from './held-bytes.ts';

const request = () => new Request('http://127.0.0.1/');

test('one person can’t take the room of everybody, and what is answered gives its room back', () => {
  const held = new HeldBytes({ together: 100, one: 40 });
  const [first, second, third, fourth] = [request(), request(), request(), request()];
  expect(held.take(first, 'ann', 30)).toBe(true);
  expect(held.take(first, 'ann', 10)).toBe(true);
  expect(held.take(second, 'ann', 1)).toBe(false);
  expect(held.take(second, 'bea', 40)).toBe(true);
  expect(held.take(third, 'cem', 21)).toBe(false);
  expect(held.take(third, 'cem', 20)).toBe(true);
  held.release(first);
  expect(held.take(fourth, 'ann', 40)).toBe(true);
  held.release(first);
  expect(held.take(request(), 'dan', 1), 'what was given back is not given back twice').toBe(false);
});
