import { firstHand, given, item } from './cases.ts';
import type { Case } from './worked-cases.ts';

const copy =
  'The two leaders exchanged letters on Monday and praised the friendship of their nations, the agency said.';
const other =
  'A spokesman told reporters in the capital that no letter of any kind had been received or sent this year.';

/** Cases of texts that are copies, and of those that are not. */
export const workedCopies: Case[] = [
  {
    name: 'copies of one text by two publishers count once',
    input: given([firstHand('a', 'reuters', { text: copy }), firstHand('b', 'ap', { text: copy })]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'near-duplicates',
  },
  {
    name: 'different texts by two publishers stay two',
    input: given([firstHand('a', 'reuters', { text: copy }), firstHand('b', 'ap', { text: other })]),
    origins: [2, 0],
    verdict: 'CONFIRMS',
  },
  {
    name: 'copies a person has told apart stay two',
    input: given([firstHand('a', 'reuters', { text: copy }), firstHand('b', 'ap', { text: copy })], {
      distinctPairs: [{ evidenceIds: ['b', 'a'], reason: 'Both were at the press conference.' }],
    }),
    origins: [2, 0],
    verdict: 'CONFIRMS',
    reason: 'kept-apart',
  },
  {
    name: 'a copy of unknown provenance does not make one of two that were told apart',
    input: given(
      [
        firstHand('a', 'reuters', { text: copy }),
        firstHand('b', 'ap', { text: copy }),
        item('c', { text: copy }),
      ],
      { distinctPairs: [{ evidenceIds: ['a', 'b'], reason: 'Both were at the press conference.' }] },
    ),
    origins: [2, 0],
    verdict: 'CONFIRMS',
    reason: 'kept-apart',
  },
  {
    name: 'a copy of unknown provenance does not borrow an origin',
    input: given([firstHand('a', 'reuters', { text: copy }), item('b', { text: copy })]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'near-duplicates',
  },
];
