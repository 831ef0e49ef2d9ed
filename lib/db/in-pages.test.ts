import { expect, test } from 'vitest';
import { inPages } from './in-pages.ts';

test.each([
  [0, []],
  [1, [1]],
  [500, [500]],
  [1_201, [500, 500, 201]],
])('%i items are worked on in pages of %j, each once and in their order', async (count, sizes) => {
  const items = Array.from({ length: count }, (_, at) => at);
  const pages: number[][] = [];
  await inPages(items, (some) => Promise.resolve(pages.push(some)));
  expect(pages.map((page) => page.length)).toEqual(sizes);
  expect(pages.flat()).toEqual(items);
});
