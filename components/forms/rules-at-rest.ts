import { go, never, sessionLost, type FormState, type Rule, type Rules } from './form-rules.ts';

// A form while nothing of it is being saved.

const notShown = never('The form is not on the screen.');
const nothingTyped = never('It holds nothing that was typed.');
const nothingSent = never('Nothing of it is being saved.');
const gone = never('Nobody is signed in on this page.');
const [onlyRecords] = never('Only a new claim is begun on a passage.');
const [dialogsAreLeft] = never('A dialog is left, and keeps what was typed.');
const ownTab = never('What was typed here stays; the other tab has its own.');
const [dialogStays] = ownTab;

const unanswered = {
  saved: nothingSent,
  refused: nothingSent,
  unsure: nothingSent,
  conflicted: nothingSent,
  mine: nothingSent,
  theirs: nothingSent,
  later: nothingSent,
};

const begun: readonly Rule[] = [
  { of: ['records'], to: 'written', does: ['keep what is typed'] },
  onlyRecords,
];
const sent: readonly Rule[] = [
  { of: ['edits', 'adds'], to: 'saving', does: ['take it aside'] },
  { to: 'busy', does: ['take it aside'] },
];
const wantedBack = go('restored', ['put it before', 'draw it anew'], ['focus']);

/** Lets go of what the form holds, which can be undone; what waited is next. */
const cancelled: readonly Rule[] = [
  { of: ['dialog'], ...dialogsAreLeft },
  {
    of: ['records'],
    when: ['waiting'],
    to: 'restored',
    does: ['drop what is typed', 'take the next one', 'draw it anew'],
    outside: ['offer back', 'focus'],
  },
  {
    when: ['waiting'],
    to: 'put-away',
    does: ['drop what is typed', 'take the next one'],
    outside: ['offer back'],
  },
  { to: 'closed', does: ['drop what is typed'], outside: ['offer back'] },
];

/** What it holds is there on return: a form opens with it, a dialog waits to be opened. */
const left: readonly Rule[] = [{ of: ['dialog'], to: 'put-away' }, { to: 'restored' }];

const typedInto: Rules = {
  open: go('the same', [], ['focus']),
  typed: [
    { when: ['nothing'], to: 'untouched', does: ['keep what is typed'] },
    { to: 'written', does: ['keep what is typed'] },
  ],
  begun,
  discarded: go('untouched', ['drop what is typed']),
  cancelled,
  'wanted-back': wantedBack,
  left,
  sent,
  ...unanswered,
  // A dialog that was typed over what is no longer stored shows both before it is sent.
  conflicted: [{ of: ['dialog'], to: 'conflict' }, ...nothingSent],
  elsewhere: ownTab,
  'session-lost': sessionLost,
};

/** Open with why it was not saved; of what a form adds, another may be under way by then. */
const told: Rules = {
  ...typedInto,
  begun: [
    { of: ['records'], when: ['others'], to: 'written-anew', does: ['keep what is typed', 'draw it anew'] },
    ...begun,
  ],
  typed: go('the same', ['keep what is typed']),
  discarded: [
    { when: ['others'], to: 'opened-anew', does: ['drop what is typed', 'draw it anew'] },
    { to: 'untouched', does: ['drop what is typed'] },
  ],
  cancelled: [
    { of: ['dialog'], ...dialogsAreLeft },
    { when: ['others'], to: 'saving', does: ['drop what is typed'], outside: ['offer back'] },
    ...cancelled,
  ],
  'wanted-back': [
    {
      when: ['others'],
      to: 'written-anew',
      does: ['keep it apart from what was sent', 'put it before', 'draw it anew'],
      outside: ['focus'],
    },
    ...wantedBack,
  ],
  left: [
    { of: ['dialog'], when: ['others'], to: 'saving' },
    { when: ['others', 'typing'], to: 'written-anew' },
    { when: ['others'], to: 'saving' },
    { when: ['typing'], of: ['dialog'], to: 'put-away' },
    { when: ['typing'], to: 'restored' },
    { when: ['waiting'], to: 'restored', does: ['take the next one'] },
    { to: 'closed' },
  ],
  saved: go('the same', ['let go of what was sent']),
  theirs: go('the same', ['let go of what was sent']),
  refused: [
    { of: ['edits', 'dialog'], when: ['newest'], to: 'the same', does: ['let what was sent wait'] },
    { when: ['apart'], to: 'the same', does: ['let what was sent wait'] },
    { of: ['edits', 'dialog'], to: 'the same', does: ['let go of what was sent'] },
    { to: 'the same', does: ['let what was sent wait'] },
  ],
  unsure: [
    { of: ['edits', 'dialog'], when: ['newest'], to: 'the same', does: ['let what was sent wait'] },
    { when: ['apart'], to: 'the same', does: ['let what was sent wait'] },
    { of: ['edits', 'dialog'], to: 'the same', does: ['let go of what was sent'] },
    { to: 'the same', does: ['let what was sent wait'] },
  ],
  later: [
    { when: ['newest'], to: 'the same', does: ['let what was sent wait'] },
    { when: ['apart'], to: 'the same', does: ['let what was sent wait'] },
    { when: ['reworded'], to: 'the same', does: ['let what was sent wait'] },
    { to: 'the same', does: ['let go of what was sent'] },
  ],
};

export const restRules = {
  closed: {
    open: go('untouched', [], ['focus']),
    typed: notShown,
    begun: [{ of: ['records'], to: 'written', does: ['keep what is typed', 'draw it anew'] }, onlyRecords],
    discarded: nothingTyped,
    cancelled: nothingTyped,
    'wanted-back': wantedBack,
    left: notShown,
    sent: notShown,
    ...unanswered,
    elsewhere: [
      { when: ['nothing'], ...nothingTyped[0] },
      { of: ['edits', 'adds'], to: 'restored', does: ['follow the other tab', 'draw it anew'] },
      { of: ['dialog'], to: 'put-away', does: ['follow the other tab'] },
      ...never('A claim that another tab begins is written there.'),
    ],
    'session-lost': sessionLost,
  },
  'put-away': {
    open: [
      { of: ['dialog'], when: ['outdated'], to: 'conflict' },
      { to: 'restored', does: ['draw it anew'], outside: ['focus'] },
    ],
    typed: notShown,
    begun: notShown,
    discarded: notShown,
    cancelled: notShown,
    'wanted-back': wantedBack,
    left,
    sent: notShown,
    ...unanswered,
    elsewhere: [
      { when: ['nothing'], to: 'closed', does: ['follow the other tab'] },
      { to: 'put-away', does: ['follow the other tab'] },
    ],
    'session-lost': sessionLost,
  },
  untouched: {
    ...typedInto,
    typed: [
      { when: ['nothing'], ...nothingTyped[0] },
      { to: 'written', does: ['keep what is typed'] },
    ],
    discarded: nothingTyped,
    cancelled: [
      { of: ['dialog'], ...dialogsAreLeft },
      { when: ['waiting'], to: 'put-away', does: ['take the next one'] },
      { to: 'closed' },
    ],
    left: [
      { of: ['dialog'], when: ['waiting'], to: 'put-away', does: ['take the next one'] },
      { when: ['waiting'], to: 'restored', does: ['take the next one'] },
      { to: 'closed' },
    ],
  },
  written: typedInto,
  restored: {
    ...typedInto,
    // Nobody asked for it; it opened because of what it holds.
    discarded: [
      {
        of: ['edits', 'adds'],
        when: ['waiting'],
        to: 'restored',
        does: ['drop what is typed', 'take the next one', 'draw it anew'],
      },
      { of: ['edits', 'adds'], to: 'closed', does: ['drop what is typed'] },
      { to: 'untouched', does: ['drop what is typed'] },
    ],
    elsewhere: [
      { of: ['dialog'], ...dialogStays },
      { when: ['nothing'], to: 'closed', does: ['follow the other tab'] },
      { to: 'restored', does: ['follow the other tab', 'draw it anew'] },
    ],
  },
  refused: told,
  unsure: told,
  lost: {
    open: gone,
    typed: gone,
    begun: gone,
    discarded: gone,
    cancelled: gone,
    'wanted-back': gone,
    left: gone,
    sent: gone,
    saved: gone,
    refused: gone,
    unsure: gone,
    conflicted: gone,
    mine: gone,
    theirs: gone,
    later: gone,
    elsewhere: gone,
    'session-lost': gone,
  },
} satisfies Partial<Record<FormState, Rules>>;
