import { expect, test } from 'vitest';
import { heapMegabytes, youngMegabytes } from './heap-size.ts';

test.each([
  [256, 1, 192, 8],
  [512, 1, 192, 8],
  [1024, 1, 256, 16],
  [1536, 1, 320, 32],
  [24 * 1024, 1, 320, 32],
  [24 * 1024, 8, 320, 32],
  [4 * 1024, 4, 256, 16],
])(
  'of %i MB of memory the heap of each of %i processes may take %i MB, of these %i MB for what lives briefly',
  (memory, processes, heap, young) => {
    expect(heapMegabytes(memory * 2 ** 20, processes)).toBe(heap);
    expect(youngMegabytes(heap)).toBe(young);
  },
);
