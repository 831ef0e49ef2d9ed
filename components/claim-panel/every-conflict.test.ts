import { describe, expect, test } from 'vitest';
import { chainChange } from '#components/chain/chain-change.ts';
import { chainDraftOf } from '#components/chain/chain-draft.ts';
import { editEvidenceChange } from '#components/evidence/evidence-change.ts';
import { evidenceDraftOf } from '#components/evidence/evidence-draft.ts';
import { answerChange, editResponseChange } from '#components/responses/response-change.ts';
import { answerDraftOf, askDraftOf } from '#components/responses/response-draft.ts';
import type { ClaimDetail, EvidenceDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { noCorroboration } from '#testing/no-corroboration.ts';
import type { ClaimChange } from '#components/claim/claim-change.ts';
import { differingFields } from '#components/claim/conflict-field.ts';
import { assignChange, dueChange } from './detail-changes.ts';
import { sampleClaim } from '#testing/sample-claim.ts';
import { statementChange, statementDraftOf } from './statement-draft.ts';
import { confirmationWord } from '#lib/domain/house-rating.ts';
import { statusChange, statusDraftOf } from './status-draft.ts';

const at = '2026-08-16T08:00:00.000Z';
const person = { id: 'p', name: 'Rosa Okafor' };
const party = (name: string) => ({ id: name, name, kind: 'NEWS_AGENCY' as const, controlledBy: null });

const item: EvidenceDetail = {
  id: 'item',
  kind: 'LINK',
  confidential: false,
  title: 'The log',
  address: 'https://log.example/',
  file: null,
  publisher: party('Harbour office'),
  stance: 'SUPPORTS',
  role: 'SECONDARY',
  citedSources: [party('KCNA')],
  citedEvidenceIds: [],
  excerpt: 'It was open.',
  firstHand: false,
  interested: false,
  withdrawn: null,
  publishedOn: null,
  captures: [],
  captured: { sha256: 'a', words: 3, at, by: person },
  credibility: null,
  createdAt: at,
  createdBy: person,
  revision: 1,
};
const other: EvidenceDetail = { ...item, id: 'other', title: 'The wire' };
const response: ResponseDetail = {
  id: 'response',
  party: party('The mayor'),
  plural: false,
  askedAt: at,
  channel: 'EMAIL',
  question: 'Is it open?',
  deadlineAt: null,
  outcome: 'DENIED',
  words: 'No.',
  answeredAt: '2026-08-17T08:00:00.000Z',
  evidenceId: null,
  createdAt: at,
  createdBy: person,
  revision: 1,
};
const before = sampleClaim({
  evidence: [item, other],
  responses: [response],
  corroboration: { ...noCorroboration, verdict: 'CONFLICTS' },
});

/** The claim after someone else changed one thing of the item. */
const withItem = (changed: Partial<EvidenceDetail>): ClaimDetail => ({
  ...before,
  evidence: [{ ...item, ...changed }, other],
});
const withResponse = (changed: Partial<ResponseDetail>): ClaimDetail => ({
  ...before,
  responses: [{ ...response, ...changed }],
});
const withHop = (changed: Partial<ClaimDetail['hops'][number]>): ClaimDetail => ({
  ...before,
  hops: before.hops.map((hop) => ({ ...hop, ...changed })),
});

const status = {
  ...statusDraftOf(before),
  confirmation: 'CONFIRMED' as const,
  reason: 'Seen.',
  overrideNote: 'Both were shown.',
};
const changes: { name: string; change: ClaimChange; theirs: Record<string, ClaimDetail>; draft: object }[] = [
  {
    name: 'an item of evidence',
    change: editEvidenceChange(item.id, { ...evidenceDraftOf(item), capturedText: 'Mine.' }, false),
    draft: evidenceDraftOf(item),
    theirs: {
      title: withItem({ title: 'Theirs' }),
      address: withItem({ address: 'https://theirs.example/' }),
      publisherId: withItem({ publisher: null }),
      stance: withItem({ stance: 'REFUTES' }),
      role: withItem({ role: 'PRIMARY' }),
      firstHand: withItem({ firstHand: true }),
      interested: withItem({ interested: true }),
      publishedOn: withItem({ publishedOn: '2026-08-15' }),
      citedSourceIds: withItem({ citedSources: [party('Yonhap')] }),
      citedEvidenceIds: withItem({ citedEvidenceIds: [other.id] }),
      excerpt: withItem({ excerpt: 'Theirs' }),
      capturedText: withItem({ captured: { sha256: 'b', words: 9, at, by: person } }),
      credibility: withItem({ credibility: 3 }),
    },
  },
  {
    name: 'a request',
    change: editResponseChange(response, askDraftOf(response), false),
    draft: askDraftOf(response),
    theirs: {
      partyId: withResponse({ party: party('The coast guard') }),
      channel: withResponse({ channel: 'PHONE' }),
      question: withResponse({ question: 'Theirs' }),
      askedAt: withResponse({ askedAt: '2026-08-15T08:00:00.000Z' }),
      deadlineAt: withResponse({ deadlineAt: '2026-08-20T08:00:00.000Z' }),
    },
  },
  {
    name: 'an answer',
    change: answerChange(response, answerDraftOf(response), false),
    draft: answerDraftOf(response),
    theirs: {
      outcome: withResponse({ outcome: 'DECLINED' }),
      words: withResponse({ words: 'Theirs' }),
      answeredAt: withResponse({ answeredAt: '2026-08-18T08:00:00.000Z' }),
    },
  },
  {
    name: 'a status',
    change: statusChange(status, { person, at, outdated: false, word: confirmationWord }),
    draft: status,
    theirs: {
      confirmation: { ...before, confirmation: 'DISPUTED' },
      confidence: { ...before, confidence: 'LOW' },
      reason: { ...before, confirmationReason: 'Theirs' },
      overrideNote: { ...before, overrideNote: 'Theirs' },
    },
  },
  {
    name: 'a statement',
    change: statementChange(statementDraftOf(before), false),
    draft: statementDraftOf(before),
    theirs: {
      statement: { ...before, statement: 'Theirs' },
      tags: { ...before, tags: ['theirs'] },
      importance: { ...before, importance: 'HIGH' },
    },
  },
  {
    name: 'an assignee',
    change: assignChange(null),
    draft: {},
    theirs: { assigneeId: { ...before, assignee: person } },
  },
  {
    name: 'a due time',
    change: dueChange(null, false),
    draft: {},
    theirs: { dueAt: { ...before, dueAt: at } },
  },
  {
    name: 'a chain',
    change: chainChange(chainDraftOf(withHop({ check: 'VERIFIED' })), false),
    draft: {},
    theirs: { hops: withHop({ check: 'VERIFIED', checkEvidenceId: item.id }) },
  },
];

const identity = new Set(['claimId', 'revision', 'evidenceId', 'responseId']);

/** What the change would save differently from what is stored, as the person is shown it. */
function shown(change: ClaimChange, theirs: ClaimDetail): string[] {
  return differingFields(change.conflict?.(theirs) ?? []).map(
    ({ mine, theirs: stored }) => `${mine} / ${stored}`,
  );
}

describe.each(changes)('when someone else changed $name', ({ change, theirs, draft }) => {
  test('each thing the save would write over is shown beside mine', () => {
    const written = Object.keys(change.input(before, {})).filter((key) => !identity.has(key));
    expect(Object.keys(theirs).sort()).toEqual(written.sort());
    const unchanged = new Set(shown(change, before));
    for (const [key, claim] of Object.entries(theirs)) {
      expect(
        shown(change, claim).filter((line) => !unchanged.has(line)),
        key,
      ).not.toEqual([]);
    }
  });

  test('what is put together by hand is sent, and has its place in the draft', () => {
    const texts = (change.conflict?.(before) ?? []).filter(({ text }) => text).map(({ key }) => key);
    for (const key of texts) {
      expect(Object.keys(draft)).toContain(key);
      expect(JSON.stringify(change.input(before, { [key]: 'put together' }))).toContain('put together');
    }
  });
});

test.each([
  ['VERIFIED', 'MISATTRIBUTED', 'check'],
  ['quoted', 'said', 'cue'],
] as const)('a step of the chain that reads %s and not %s is shown', (mine, theirs, key) => {
  const change = chainChange(chainDraftOf(withHop({ [key]: mine })), false);
  expect(shown(change, withHop({ [key]: theirs }))).toHaveLength(1);
  expect(shown(change, withHop({ [key]: mine }))).toEqual([]);
});
