import { expect, test, vi } from 'vitest';

declare global {
  interface OnePerProcess {
    testTally: string[];
  }
}

/** The helper as another bundle of the process has it. */
async function copy() {
  vi.resetModules();
  return import('./one-per-process.ts');
}

test('what is kept for the process is one, however often the file that keeps it was loaded', async () => {
  const [one, other] = [await copy(), await copy()];
  expect(one.onePerProcess).not.toBe(other.onePerProcess);
  one.onePerProcess('testTally', () => []).push('noted');
  expect(other.onePerProcess('testTally', () => [])).toEqual(['noted']);
});
