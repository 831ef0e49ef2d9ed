import { expect, test } from 'vitest';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import { judgementsDiffer } from './judgements-differ.ts';

const said = (by: string, confirmation: Confirmation) => ({ by, decides: false, confirmation });
const decided = (by: string, confirmation: Confirmation) => ({ by, decides: true, confirmation });

test.each([
  { name: 'nobody has', given: [], differ: false },
  { name: 'one has', given: [said('a', 'CONFIRMED')], differ: false },
  { name: 'one has changed their mind', given: [said('a', 'CONFIRMED'), said('a', 'FALSE')], differ: false },
  { name: 'two agree', given: [said('a', 'FALSE'), said('b', 'FALSE')], differ: false },
  { name: 'two differ', given: [said('a', 'CONFIRMED'), said('b', 'FALSE')], differ: true },
  {
    name: 'the first has come round',
    given: [said('a', 'CONFIRMED'), said('b', 'FALSE'), said('a', 'FALSE')],
    differ: false,
  },
  {
    name: 'a third sides with the second',
    given: [said('a', 'CONFIRMED'), said('b', 'FALSE'), said('c', 'FALSE')],
    differ: true,
  },
  {
    name: 'an editor decides between them',
    given: [said('a', 'CONFIRMED'), said('b', 'FALSE'), decided('e', 'DISPUTED')],
    differ: false,
  },
  {
    name: 'a reviewer differs from what an editor decided',
    given: [said('a', 'CONFIRMED'), decided('e', 'DISPUTED'), said('a', 'CONFIRMED')],
    differ: true,
  },
  {
    name: 'two editors decide one after the other',
    given: [decided('e', 'DISPUTED'), decided('f', 'FALSE')],
    differ: false,
  },
])('verdicts differ or not: $name', ({ given, differ }) => {
  expect(judgementsDiffer(given)).toBe(differ);
});
