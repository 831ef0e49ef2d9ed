import { expect, test } from 'vitest';
import { pagesAhead, type PageBegun } from './pages-ahead.ts';

/** Pages 0 to `last`, each there when it is told so, and which of them were begun. */
function pages(last: number) {
  const begun: number[] = [];
  const told = Array.from({ length: last + 1 }, () => Promise.withResolvers<string>());
  const begin = (after: number | null): PageBegun<number, string> => {
    const at = after ?? 0;
    begun.push(at);
    return {
      next: Promise.resolve(at < last ? at + 1 : null),
      page: told[at]?.promise ?? Promise.reject(new Error('no')),
    };
  };
  return {
    begun,
    begin,
    is: (at: number) => told[at]?.resolve(`page ${at}`),
    fails: (at: number) => told[at]?.reject(new Error(`page ${at} failed`)),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('Pages come in their order though a later one is there first', async () => {
  const { begin, is } = pages(2);
  for (const at of [2, 1, 0]) is(at);
  const taken: string[] = [];
  for await (const page of pagesAhead(begin)) taken.push(page);
  expect(taken).toEqual(['page 0', 'page 1', 'page 2']);
});

test('One page is read ahead of the one that is taken, and no more', async () => {
  const { begin, begun, is } = pages(5);
  const reader = pagesAhead(begin);
  for (const at of [0, 1, 2, 3, 4, 5]) is(at);
  await reader.next();
  await settled();
  expect(begun).toEqual([0, 1]);
  await reader.next();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  await reader.return(undefined);
  expect(begun).toEqual([0, 1, 2]);
});

test('A failure is thrown where its page would have come, and nowhere else', async () => {
  const { begin, is, fails } = pages(2);
  const reader = pagesAhead(begin);
  is(0);
  expect(await reader.next()).toEqual({ done: false, value: 'page 0' });
  fails(1);
  is(2);
  await settled();
  await expect(reader.next()).rejects.toThrow('page 1 failed');
  expect(await reader.next()).toEqual({ done: true, value: undefined });
});

test('Who leaves early waits for what was begun, and hears nothing of its failure', async () => {
  const { begin, is, fails } = pages(3);
  const reader = pagesAhead(begin);
  is(0);
  await reader.next();
  let gone = false;
  const leaving = reader.return(undefined).then(() => (gone = true));
  await settled();
  expect(gone).toBe(false);
  fails(1);
  await leaving;
  expect(gone).toBe(true);
});
