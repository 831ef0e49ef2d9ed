import { expect, test } from 'vitest';
import { needsEditorRules, type EditorFacts } from './needs-editor.ts';

const now = '2026-03-10T12:00:00.000Z';
const desk = { nowIso: now, unverifiedHours: 24 };
const [dayBefore, hourBefore] = ['2026-03-09T12:00:00.000Z', '2026-03-10T11:00:00.000Z'];

const fine: EditorFacts = {
  stage: 'SIGNED_OFF',
  confirmation: 'CONFIRMED',
  verdict: 'CONFIRMS',
  overrideNote: null,
  supportingOrigins: 2,
  supportingPrimary: false,
  hops: [{ check: 'VERIFIED' }],
  responses: [],
  restsOnDiscredited: false,
  verdictsDiffer: false,
  changedSinceSignOff: false,
  assigneeId: 'rosa',
  createdAt: dayBefore,
  dueAt: null,
  articleDueAt: null,
  publicationState: 'PUBLISHED',
  signedOffAt: hourBefore,
  signedOffBy: { id: 'erik' },
  appearances: [],
};
const found = { publicationState: 'PUBLISHED', createdAt: dayBefore, createdBy: { id: 'rosa' } } as const;
const open: EditorFacts = { ...fine, stage: 'IN_REVIEW', publicationState: 'DRAFT' };
const unverified: EditorFacts = { ...open, confirmation: 'UNVERIFIED', verdict: 'INSUFFICIENT' };
const pending = { outcome: 'PENDING', deadlineAt: now } as const;

/** The keys of the rules that hold for a claim. */
const wants = (claim: EditorFacts) =>
  needsEditorRules.filter(({ holds }) => holds(claim, desk)).map(({ key }) => key);

test.each<[string, EditorFacts, string[]]>([
  ['signed off, well supported and out', fine, []],
  ['open in an article that is out', { ...fine, stage: 'READY' }, ['published']],
  ['open in an article that was withdrawn', { ...open, publicationState: 'WITHDRAWN' }, []],
  ['open, and in another that is out', { ...open, appearances: [found] }, ['published']],
  ['signed off since it was put into one that is out', { ...fine, appearances: [found] }, []],
  [
    'put into one that is out after that',
    { ...fine, appearances: [{ ...found, createdAt: now }] },
    ['published'],
  ],
  [
    'put after that into one that is not out yet',
    { ...fine, appearances: [{ ...found, createdAt: now, publicationState: 'CLEARED' }] },
    [],
  ],
  [
    'put into one that is out by who signed it off',
    { ...fine, publicationState: 'DRAFT', appearances: [{ ...found, createdBy: { id: 'erik' } }] },
    ['published'],
  ],
  ['confirmed on one origin', { ...open, supportingOrigins: 1 }, ['override']],
  ['confirmed on one origin that is primary', { ...open, supportingOrigins: 1, supportingPrimary: true }, []],
  ['confirmed against the evidence', { ...open, verdict: 'CONFLICTS' }, ['override']],
  ['overridden, and borne out since', { ...open, overrideNote: 'We saw it.' }, ['override']],
  ['confirmed and not counted yet', { ...open, verdict: null, supportingOrigins: 0 }, []],
  ['resting on a discredited source', { ...open, restsOnDiscredited: true }, ['discredited']],
  ['with a response past its deadline', { ...open, responses: [pending] }, ['response']],
  ['with an answer past its deadline', { ...open, responses: [{ ...pending, outcome: 'DENIED' }] }, []],
  ['judged otherwise by two', { ...open, verdictsDiffer: true }, ['verdicts']],
  ['judged otherwise, and signed off', { ...fine, verdictsDiffer: true }, []],
  ['changed since it was signed off', { ...open, changedSinceSignOff: true }, ['changed']],
  ['past its due time', { ...open, dueAt: hourBefore }, ['overdue']],
  ['past its article’s due time', { ...open, articleDueAt: hourBefore }, ['overdue']],
  ['due just now', { ...open, dueAt: now }, []],
  ['unverified for the limit, and nobody’s', { ...unverified, assigneeId: null }, ['unassigned']],
  ['unverified for less', { ...unverified, assigneeId: null, createdAt: hourBefore }, []],
  ['unverified for the limit, and somebody’s', unverified, []],
])('what a claim %s needs an editor for', (_, claim, keys) => {
  expect(wants(claim)).toEqual(keys);
});
