import { expect, test } from 'vitest';
import { FewAtOnce } from './few-at-once.ts';

test('only a few work at once, and each that ends lets the next in line begin', async () => {
  const line = new FewAtOnce(2);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const come = (name: string): void => {
    void line.turn().then((over) => {
      begun.push(name);
      ends.set(name, over);
    });
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  for (const name of ['a', 'b', 'c', 'd']) come(name);
  await end('nobody');
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'c', 'd']) await end(name);
  expect(begun).toEqual(['a', 'b', 'c', 'd']);

  for (const name of ['e', 'f', 'g']) come(name);
  await end('nobody');
  expect(begun.slice(4)).toEqual(['e', 'f']);
});
