import { expect, test } from 'vitest';
import { heapMegabytes, youngMegabytes } from './heap-size.ts';

test.each([
  [256, 192, 8],
  [512, 192, 8],
  [1024, 256, 16],
  [1536, 320, 32],
  [24 * 1024, 320, 32],
])(
  'of %i MB of memory the heap may take %i MB, of these %i MB for what lives briefly',
  (memory, heap, young) => {
    expect(heapMegabytes(memory * 2 ** 20)).toBe(heap);
    expect(youngMegabytes(heap)).toBe(young);
  },
);
