import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

function entriesOf(file: string): string[] {
  const text = readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');
  return z.object({ entry: z.array(z.string()) }).parse(JSON.parse(text)).entry;
}

test('What the product starts from counts as used in both looks for unused code', () => {
  const started = entriesOf('knip.json').filter((entry) => /^(lib|prisma)\//.test(entry));
  expect(started.length).toBeGreaterThan(2);
  expect(entriesOf('knip.production.json')).toEqual(
    expect.arrayContaining(started.map((entry) => `${entry}!`)),
  );
});
