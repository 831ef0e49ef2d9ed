import { expect, test } from 'vitest';
import { asClause } from './sentence-parts.ts';

test.each([
  ['The talks failed.', 'the talks failed'],
  ['A letter was sent.', 'a letter was sent'],
  ['IT workers were sent abroad.', 'IT workers were sent abroad'],
  ['A.I. wrote the letter.', 'A.I. wrote the letter'],
  ['A-levels were cancelled.', 'A-levels were cancelled'],
  ['Kim wrote back.', 'Kim wrote back'],
])('“%s” inside a sentence reads “%s”', (statement, clause) => {
  expect(asClause(statement)).toBe(clause);
});
