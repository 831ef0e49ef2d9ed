import { expect, test } from 'vitest';
import { inTurn } from './reports-in-turn.ts';

function held() {
  const { promise, resolve } = Promise.withResolvers<string>();
  let begun = 0;
  return { make: () => ((begun += 1), promise), free: () => resolve('made'), begun: () => begun };
}

test('of one person few reports are under way, and of those two are made at once, others beside them', async () => {
  const { make, free, begun } = held();
  const burst = Array.from({ length: 50 }, () => inTurn('burst', make));
  expect(await Promise.all(burst.slice(4))).toEqual(Array.from({ length: 46 }, () => null));
  const other = inTurn('other', () => Promise.resolve('made'));
  await Promise.resolve();
  expect(begun()).toBe(2);
  free();
  await Promise.all(burst);
  expect(begun()).toBe(4);
  expect(await other).toBe('made');
});

test('a report that fails gives its place back', async () => {
  for (let time = 0; time < 6; time += 1) {
    await expect(inTurn('unlucky', () => Promise.reject(new Error('No paper.')))).rejects.toThrow(
      'No paper.',
    );
  }
  expect(await inTurn('unlucky', () => Promise.resolve('made'))).toBe('made');
});

test('of all together only so many wait', async () => {
  const { make, free } = held();
  const asked = Array.from({ length: 30 }, (_, at) => inTurn(`person ${at}`, make));
  expect(await asked[29]).toBeNull();
  free();
  const made = await Promise.all(asked);
  expect(made.filter((one) => one === null)).toHaveLength(6);
});
