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

test.each([line('the name'), prose('the reason', 2000)])(
  'a field keeps no sign that turns the words around it',
  (field) => {
    expect(field.parse('A\u202Eb\u2066c\u2067d\u2069e\u200Ff')).toBe('Abcde\u200Ff');
  },
);
