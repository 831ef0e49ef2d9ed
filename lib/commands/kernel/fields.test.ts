import { expect, test } from 'vitest';
import { line, prose } from './fields.ts';

const problem = (schema: ReturnType<typeof line>, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

test.each([
  ['a line', line('the byline', 500), 500, 'Keep the byline to 500 characters.'],
  ['a text', prose('the reason', 2000), 2000, 'Keep the reason to 2,000 characters.'],
])('%s may be as long as its words say, and no longer', (_, schema, limit, words) => {
  expect(problem(schema, 'x'.repeat(limit))).toEqual([]);
  expect(problem(schema, 'x'.repeat(limit + 1))).toEqual([words]);
});
