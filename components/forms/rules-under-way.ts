import {
  anewFailed,
  busyFailed,
  done,
  later,
  leftFailed,
  met,
  savingFailed,
  theirs,
  writtenAnewFailed,
} from './answer-rules.ts';
import { go, never, sessionLost, type FormState, type Rule, type Rules } from './form-rules.ts';

// A form while something of it is being saved, and while both versions are shown.

const notShown = never('The form is not on the screen.');
const isShown = never('The form is on the screen.');
const notAsked = never('Nobody was asked to decide.');
const asSent = never('What is being saved stays as it is until the answer.');
const ownAnswer = never('The answer here decides.');
const decideFirst = never('Both versions are over it, and wait for a decision.');
const nothingTyped = never('It holds nothing that was typed.');
const [onlyRecords] = never('Only a new claim is begun on a passage.');
const [claimsMeetElsewhere] = never('Only a dialog shows both versions in place of the form.');
const [dialogWaits] = never('A dialog waits for its answer.');

const wantedBack = go(
  'written-anew',
  ['keep it apart from what was sent', 'put it before', 'draw it anew'],
  ['focus'],
);
const begun: readonly Rule[] = [
  { of: ['records'], to: 'written-anew', does: ['keep what is typed', 'draw it anew'] },
  onlyRecords,
];

const sentAnew: readonly Rule[] = [
  { of: ['edits', 'adds'], to: 'saving', does: ['take it aside'] },
  { to: 'busy', does: ['take it aside'] },
];

export const underWayRules = {
  saving: {
    open: [
      { when: ['typing'], to: 'written-anew', does: ['draw it anew'], outside: ['focus'] },
      { to: 'opened-anew', does: ['draw it anew'], outside: ['focus'] },
    ],
    typed: notShown,
    begun,
    discarded: notShown,
    cancelled: notShown,
    'wanted-back': wantedBack,
    left: notShown,
    sent: notShown,
    saved: done,
    refused: savingFailed,
    unsure: savingFailed,
    conflicted: [...leftFailed, ...met],
    mine: notAsked,
    theirs,
    later,
    elsewhere: ownAnswer,
    'session-lost': sessionLost,
  },
  busy: {
    open: isShown,
    typed: asSent,
    begun,
    discarded: asSent,
    cancelled: [
      { of: ['dialog'], ...dialogWaits },
      { to: 'saving', does: ['draw it anew'] },
    ],
    'wanted-back': [{ of: ['dialog'], ...dialogWaits }, ...wantedBack],
    left: go('saving', ['draw it anew']),
    sent: asSent,
    saved: [
      {
        of: ['records'],
        when: ['newest', 'others'],
        to: 'saving',
        does: ['let go of what was sent', 'draw it anew'],
      },
      {
        of: ['records'],
        when: ['newest', 'waiting'],
        to: 'restored',
        does: ['let go of what was sent', 'take the next one', 'draw it anew'],
        outside: ['focus'],
      },
      { when: ['newest'], to: 'closed', does: ['let go of what was sent'] },
      { to: 'busy', does: ['let go of what was sent'] },
    ],
    refused: busyFailed,
    unsure: busyFailed,
    conflicted: [
      { of: ['dialog'], when: ['newest'], to: 'conflict', does: ['bring back what was sent'] },
      { of: ['dialog'], when: ['apart'], to: 'busy', does: ['let what was sent wait'] },
      { of: ['dialog'], to: 'busy', does: ['let go of what was sent'] },
      claimsMeetElsewhere,
    ],
    mine: notAsked,
    theirs: notAsked,
    later: notAsked,
    elsewhere: ownAnswer,
    'session-lost': sessionLost,
  },
  'opened-anew': {
    open: go('opened-anew', [], ['focus']),
    typed: [
      { when: ['nothing'], ...nothingTyped[0] },
      { to: 'written-anew', does: ['keep what is typed'] },
    ],
    begun,
    discarded: nothingTyped,
    cancelled: go('saving'),
    'wanted-back': wantedBack,
    left: go('saving'),
    sent: sentAnew,
    saved: [
      { when: ['others'], to: 'opened-anew', does: ['let go of what was sent'] },
      { to: 'untouched', does: ['let go of what was sent'] },
    ],
    refused: anewFailed,
    unsure: anewFailed,
    conflicted: met,
    mine: notAsked,
    theirs,
    later,
    elsewhere: ownAnswer,
    'session-lost': sessionLost,
  },
  'written-anew': {
    open: go('written-anew', [], ['focus']),
    typed: [
      { when: ['nothing'], to: 'opened-anew', does: ['keep what is typed'] },
      { to: 'written-anew', does: ['keep what is typed'] },
    ],
    begun: [{ of: ['records'], to: 'written-anew', does: ['keep what is typed'] }, onlyRecords],
    discarded: go('opened-anew', ['drop what is typed']),
    cancelled: go('saving', ['drop what is typed'], ['offer back']),
    'wanted-back': wantedBack,
    left: [{ of: ['dialog'], to: 'saving' }, { to: 'written-anew' }],
    sent: sentAnew,
    saved: [
      { when: ['others'], to: 'written-anew', does: ['let go of what was sent'] },
      { to: 'written', does: ['let go of what was sent'] },
    ],
    refused: writtenAnewFailed,
    unsure: writtenAnewFailed,
    conflicted: met,
    mine: notAsked,
    theirs,
    later,
    elsewhere: ownAnswer,
    'session-lost': sessionLost,
  },
  conflict: {
    open: decideFirst,
    typed: decideFirst,
    begun: decideFirst,
    discarded: decideFirst,
    cancelled: decideFirst,
    'wanted-back': decideFirst,
    left: [
      { of: ['dialog'], when: ['others'], to: 'saving' },
      { of: ['dialog'], to: 'put-away' },
      { when: ['typing', 'apart', 'others'], to: 'written-anew', does: ['let what was sent wait'] },
      { when: ['typing', 'apart'], to: 'restored', does: ['let what was sent wait'] },
      { when: ['typing', 'others'], to: 'written-anew', does: ['let go of what was sent'] },
      { when: ['typing'], to: 'restored', does: ['let go of what was sent'] },
      { when: ['others', 'apart'], to: 'saving', does: ['let what was sent wait'] },
      { when: ['others'], to: 'saving', does: ['let go of what was sent'] },
      { to: 'restored', does: ['bring back what was sent'] },
    ],
    sent: decideFirst,
    saved: go('conflict', ['let go of what was sent']),
    refused: go('conflict', ['let go of what was sent']),
    unsure: go('conflict', ['let go of what was sent']),
    conflicted: decideFirst,
    mine: [{ of: ['dialog'], to: 'busy', does: ['take it aside'] }, { to: 'what was before' }],
    theirs: [
      { of: ['dialog'], when: ['others'], to: 'saving', does: ['drop what is typed'] },
      { of: ['dialog'], to: 'closed', does: ['drop what is typed'] },
      ...theirs,
    ],
    later: [{ of: ['dialog'], when: ['others'], to: 'saving' }, { of: ['dialog'], to: 'put-away' }, ...later],
    elsewhere: ownAnswer,
    'session-lost': sessionLost,
  },
} satisfies Partial<Record<FormState, Rules>>;
