import { expect, test } from 'vitest';
import { inTurn } from './claim-turns.ts';

test('the changes of one claim go one after another, also past one that fails, and those of two beside each other', async () => {
  const done: string[] = [];
  let let1: () => void = () => undefined;
  const first = inTurn('one', async () => {
    await new Promise<void>((resolve) => {
      let1 = resolve;
    });
    done.push('first');
    throw new Error('refused');
  });
  const second = inTurn('one', () => Promise.resolve(done.push('second')));
  await inTurn('other', () => Promise.resolve(done.push('other')));
  expect(done).toEqual(['other']);
  let1();
  await expect(first).rejects.toThrow('refused');
  await second;
  expect(done).toEqual(['other', 'first', 'second']);
});
