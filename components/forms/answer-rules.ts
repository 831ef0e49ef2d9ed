import { never, type Rule } from './form-rules.ts';

// What the answer to what was sent does to its form, by where the form is by then.

const [onlyEdits] = never('What adds a thing meets no other version.');

/** What was sent is done with, and nothing else of it is on the screen. */
export const done: readonly Rule[] = [
  { when: ['others'], to: 'saving', does: ['let go of what was sent'] },
  { of: ['dialog'], when: ['typing'], to: 'put-away', does: ['let go of what was sent'] },
  {
    of: ['dialog'],
    when: ['waiting'],
    to: 'put-away',
    does: ['let go of what was sent', 'take the next one'],
  },
  {
    when: ['waiting'],
    to: 'restored',
    does: ['let go of what was sent', 'take the next one', 'draw it anew'],
  },
  { to: 'closed', does: ['let go of what was sent'] },
];

/** A dialog that was left before the answer is found with what it held. */
export const leftFailed: readonly Rule[] = [
  { of: ['dialog'], when: ['others'], to: 'saving', does: ['let what was sent wait'] },
  { of: ['dialog'], when: ['typing'], to: 'put-away', does: ['let what was sent wait'] },
  { of: ['dialog'], to: 'put-away', does: ['bring back what was sent'] },
];

const backAgain = {
  to: 'as told',
  does: ['bring back what was sent', 'draw it anew'],
  outside: ['focus if free'],
} satisfies Rule;

/** Of a form that went off the screen when it was sent. What was sent after it was begun on it, and holds it. */
export const savingFailed: readonly Rule[] = [
  ...leftFailed,
  { of: ['adds', 'records'], ...backAgain },
  { when: ['newest'], ...backAgain },
  { when: ['apart'], ...backAgain, does: ['keep it apart from what was sent', ...backAgain.does] },
  ...done,
];

/** Of a form that stayed on the screen. */
export const busyFailed: readonly Rule[] = [
  { of: ['records'], when: ['newest'], to: 'as told', does: ['bring back what was sent'] },
  { of: ['records'], to: 'busy', does: ['let what was sent wait'] },
  { when: ['others', 'apart'], to: 'busy', does: ['let what was sent wait'] },
  { when: ['beside', 'newest'], to: 'conflict', does: ['bring back what was sent'] },
  { when: ['newest'], to: 'as told', does: ['bring back what was sent'] },
  { when: ['others'], to: 'busy', does: ['let go of what was sent'] },
  { when: ['beside'], to: 'conflict', does: ['bring back what was sent'] },
  { to: 'as told', does: ['bring back what was sent'] },
];

/** Of a form that was opened anew, and holds nothing typed. */
export const anewFailed: readonly Rule[] = [
  {
    of: ['adds', 'records'],
    to: 'as told',
    does: ['bring back what was sent', 'draw it anew'],
    outside: ['focus if free'],
  },
  {
    when: ['newest', 'reworded'],
    to: 'as told',
    does: ['bring back what was sent', 'draw it anew'],
    outside: ['focus if free'],
  },
  {
    when: ['newest'],
    to: 'as told',
    does: ['bring back what was sent'],
    outside: ['focus if free'],
  },
  { when: ['apart'], ...backAgain, does: ['keep it apart from what was sent', ...backAgain.does] },
  { when: ['others'], to: 'opened-anew', does: ['let go of what was sent'] },
  { to: 'untouched', does: ['let go of what was sent'] },
];

/** Of a form that was opened anew and typed into. An edit holds what failed; another thing does not. */
export const writtenAnewFailed: readonly Rule[] = [
  { of: ['adds', 'records'], when: ['others'], to: 'written-anew', does: ['let what was sent wait'] },
  { of: ['adds', 'records'], to: 'written', does: ['let what was sent wait'] },
  { when: ['apart', 'others'], to: 'written-anew', does: ['let what was sent wait'] },
  { when: ['apart'], to: 'written', does: ['let what was sent wait'] },
  {
    when: ['newest', 'reworded'],
    to: 'as told',
    does: ['let what was sent wait'],
    outside: ['focus if free'],
  },
  { when: ['newest'], to: 'as told', does: ['let go of what was sent'], outside: ['focus if free'] },
  { when: ['others'], to: 'written-anew', does: ['let go of what was sent'] },
  { to: 'written', does: ['let go of what was sent'] },
];

export const met: readonly Rule[] = [
  { of: ['edits'], to: 'conflict' },
  { of: ['dialog'], when: ['others', 'apart'], to: 'the same', does: ['let what was sent wait'] },
  { of: ['dialog'], when: ['others'], to: 'the same', does: ['let go of what was sent'] },
  { of: ['dialog'], to: 'conflict', does: ['bring back what was sent'] },
  onlyEdits,
];

/** Decided later, what was sent is in the form again, as it was put together; what was typed since stands. */
export const later: readonly Rule[] = [
  { when: ['typing', 'apart', 'others'], to: 'written-anew', does: ['let what was sent wait'] },
  { when: ['typing', 'apart'], to: 'written', does: ['let what was sent wait'], outside: ['focus if free'] },
  { when: ['typing', 'reworded', 'others'], to: 'written-anew', does: ['let what was sent wait'] },
  {
    when: ['typing', 'reworded'],
    to: 'written',
    does: ['let what was sent wait'],
    outside: ['focus if free'],
  },
  { when: ['typing', 'others'], to: 'written-anew', does: ['let go of what was sent'] },
  { when: ['typing'], to: 'written', does: ['let go of what was sent'], outside: ['focus if free'] },
  { when: ['newest', 'others'], to: 'written-anew', does: ['bring back what was sent', 'draw it anew'] },
  {
    when: ['newest'],
    to: 'written',
    does: ['bring back what was sent', 'draw it anew'],
    outside: ['focus if free'],
  },
  { when: ['apart', 'others'], to: 'saving', does: ['let what was sent wait'] },
  {
    when: ['apart'],
    to: 'written',
    does: ['keep it apart from what was sent', 'bring back what was sent', 'draw it anew'],
  },
  { when: ['reworded', 'others'], to: 'saving', does: ['let what was sent wait'] },
  { when: ['reworded'], to: 'written', does: ['bring back what was sent', 'draw it anew'] },
  ...done,
];

/** Theirs is taken, and what was sent is no longer wanted. What was typed since is. */
export const theirs: readonly Rule[] = [
  { when: ['typing', 'others'], to: 'written-anew', does: ['let go of what was sent'] },
  { when: ['typing'], to: 'written', does: ['let go of what was sent'] },
  ...done,
];
