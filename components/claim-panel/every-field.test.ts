import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chainFields } from '#components/chain/chain-change.ts';
import { articleFieldWords } from '#components/articles/article-fields.ts';
import { itemFields } from '#components/evidence/item-fields.ts';
import { standingFields } from '#components/evidence/withdrawal-change.ts';
import { answeredFields, askedFields } from '#components/responses/response-fields.ts';
import { ratingFields } from '#components/settings/rating-draft.ts';
import { rulesFields } from '#components/settings/rules-draft.ts';
import { sourceFields } from '#components/source/source-draft.ts';
import { controlFields } from '#components/source-page/control/control-draft.ts';
import { findCommand } from '#lib/commands/registry.ts';
import {
  claimDetailSchema,
  evidenceDetailSchema,
  hopDetailSchema,
  responseDetailSchema,
  type ClaimDetail,
  type EvidenceDetail,
  type ResponseDetail,
} from '#lib/domain/shapes/claim-detail.ts';
import { sampleClaim } from '#testing/sample-claim.ts';
import { claimChanges } from './claim-changes.ts';
import { assigneeFields, dueFields } from './detail-changes.ts';
import { stageFields } from './stage-changes.ts';
import { statementFields } from './statement-draft.ts';
import { confirmationWord } from '#lib/domain/house-rating.ts';
import { statusFields } from './status-draft.ts';

/** Each command that writes over something, with the table of its form. */
const forms: Record<string, readonly { writes: readonly string[] }[]> = {
  'edit-claim': statementFields,
  'set-confirmation': statusFields(confirmationWord),
  'set-chain': chainFields,
  'assign-claim': assigneeFields,
  'set-claim-due': dueFields,
  'ask-sign-off': stageFields,
  'withdraw-sign-off': stageFields,
  'reopen-claim': stageFields,
  'edit-evidence': itemFields,
  'withdraw-evidence': standingFields,
  'edit-response': askedFields,
  'record-answer': answeredFields,
  'edit-article': articleFieldWords,
  'edit-source': sourceFields,
  'set-controller': controlFields('ORGANISATION'),
  'set-workspace-rules': rulesFields,
  'set-house-rating': ratingFields,
};

/** Says which thing is meant, and writes nothing. */
const targets = new Set(['claimId', 'evidenceId', 'responseId', 'articleId', 'sourceId', 'revision']);
/** Sent with a form that does not change them. */
const kept: Record<string, string[]> = {
  // Who controls a source is another form's; why it is another party is asked anew each time, and stored nowhere.
  'edit-source': ['controlledById', 'whyAnother'],
  // The page that a link without a file takes; one that has a file refuses it.
  'edit-evidence': ['fileId', 'fileName'],
  // Which status is meant.
  'set-house-rating': ['confirmation'],
};

function inputsOf(verb: string): string[] {
  const { input } = findCommand(verb) ?? {};
  if (!(input instanceof z.ZodObject)) throw new Error(`${verb} takes no object.`);
  return Object.keys(input.shape).filter((key) => !targets.has(key) && !kept[verb]?.includes(key));
}

test.each(Object.keys(forms))('every field that “%s” changes is in the table of its form', (name) => {
  const written = new Set(forms[name]?.flatMap(({ writes }) => writes));
  expect(inputsOf(name).filter((key) => !written.has(key))).toEqual([]);
});

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
  publisher: null,
  stance: 'SUPPORTS',
  role: 'SECONDARY',
  citedSources: [],
  citedEvidenceIds: [],
  excerpt: '',
  firstHand: false,
  interested: false,
  withdrawn: null,
  publishedOn: null,
  captures: [],
  captured: null,
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
  question: '',
  deadlineAt: null,
  outcome: 'PENDING',
  words: '',
  answeredAt: null,
  evidenceId: null,
  createdAt: at,
  createdBy: person,
  revision: 1,
};
const [first] = sampleClaim({}).hops;
if (!first) throw new Error('The sample has a hop.');
const hop = { ...first, check: 'MISATTRIBUTED' as const };
const before = sampleClaim({ hops: [hop], evidence: [item, other], responses: [response] });

/** What follows from the rest, or never changes. */
const notTold = {
  claim: ['id', 'articleId', 'headline', 'createdAt', 'createdBy', 'updatedAt', 'revision'].concat(
    // Who set it and when, and what is counted, goes with what was set.
    ['confirmationSetBy', 'confirmationSetAt', 'statementEditedBy', 'statementEditedAt'],
    ['signedOffBy', 'signedOffAt', 'corroboration', 'restsOnDiscredited', 'ownPassageOpen'],
  ),
  evidence: ['id', 'kind', 'file', 'captures', 'createdAt', 'createdBy', 'revision'],
  response: ['id', 'plural', 'createdAt', 'createdBy', 'revision'],
  hop: ['id', 'plural', 'named', 'shown'],
};

const changedClaim: Partial<ClaimDetail> = {
  statement: 'Theirs.',
  importance: 'HIGH',
  confirmation: 'FALSE',
  confidence: 'LOW',
  confirmationReason: 'Theirs',
  overrideNote: 'Theirs',
  stage: 'IN_REVIEW',
  bareReason: 'Theirs',
  assignee: person,
  dueAt: at,
  tags: ['theirs'],
  anchor: { ...before.anchor, start: before.anchor.start + 1 },
  hops: [],
  evidence: [item],
  distinctPairs: [{ evidenceIds: ['item', 'other'], reason: 'Theirs' }],
  copyPairs: [{ evidenceIds: ['item', 'other'], reason: 'Theirs' }],
  peopleApart: [{ sourceIds: ['one', 'other'], reason: 'Theirs' }],
  responses: [],
  links: [
    {
      id: 'link',
      relation: 'SAME_AS',
      direction: 'TO',
      claim: {
        id: 'c',
        articleId: 'a',
        headline: '',
        statement: '',
        confirmation: 'UNVERIFIED',
        stage: 'OPEN',
      },
      createdAt: at,
      createdBy: person,
    },
  ],
  appearances: [
    {
      id: 'appearance',
      article: { id: 'a', headline: '' },
      anchor: { ...before.anchor, versionId: 'other' },
      createdAt: at,
      createdBy: person,
    },
  ],
};
const changedItem: Partial<EvidenceDetail> = {
  confidential: true,
  title: 'Theirs',
  address: 'https://theirs.example/',
  publisher: party('Yonhap'),
  stance: 'REFUTES',
  role: 'PRIMARY',
  firstHand: true,
  interested: true,
  withdrawn: { at, reason: 'Theirs', by: person },
  publishedOn: '2026-08-15',
  citedSources: [party('KCNA')],
  citedEvidenceIds: ['other'],
  excerpt: 'Theirs',
  captured: { sha256: 'b', words: 9, at, by: person },
  credibility: 3,
};
const changedResponse: Partial<ResponseDetail> = {
  party: party('The coast guard'),
  askedAt: '2026-08-15T08:00:00.000Z',
  channel: 'PHONE',
  question: 'Theirs',
  deadlineAt: at,
  outcome: 'DENIED',
  words: 'Theirs',
  answeredAt: at,
  evidenceId: 'item',
};
const changedHop: Partial<ClaimDetail['hops'][number]> = {
  source: party('Yonhap'),
  cue: 'theirs',
  mode: 'DOCUMENT',
  terms: 'BACKGROUND',
  check: 'VERIFIED',
  checkNote: 'Theirs',
  checkEvidenceId: 'item',
};

/** A thing in which one field is another's. */
function withOne<T extends object>(thing: T, changed: Partial<T>, key: string): T {
  const one = { ...thing };
  for (const name in changed) {
    const value = changed[name];
    if (name === key && value !== undefined) one[name] = value;
  }
  return one;
}

const things = [
  {
    name: 'a claim',
    fields: Object.keys(claimDetailSchema.shape),
    untold: notTold.claim,
    change: (key: string): ClaimDetail => withOne(before, changedClaim, key),
  },
  {
    name: 'an item of evidence',
    fields: Object.keys(evidenceDetailSchema.shape),
    untold: notTold.evidence,
    change: (key: string) => ({ ...before, evidence: [withOne(item, changedItem, key), other] }),
  },
  {
    name: 'a response',
    fields: Object.keys(responseDetailSchema.shape),
    untold: notTold.response,
    change: (key: string) => ({ ...before, responses: [withOne(response, changedResponse, key)] }),
  },
  {
    name: 'a step of the chain',
    fields: Object.keys(hopDetailSchema.shape),
    untold: notTold.hop,
    change: (key: string) => {
      return { ...before, hops: [withOne<ClaimDetail['hops'][number]>(hop, changedHop, key)] };
    },
  },
];

describe.each(things)('what changed meanwhile in $name', ({ fields, untold, change }) => {
  test.each(fields.filter((key) => !untold.includes(key)))('tells of %s', (key) => {
    expect(claimChanges(before, change(key), confirmationWord)).toHaveLength(1);
  });

  test('leaves out only what is there', () => {
    expect(untold.filter((key) => !fields.includes(key))).toEqual([]);
  });
});

test('each thing that was edited is named with what was edited of it, and counted', () => {
  const after = {
    ...before,
    evidence: [{ ...item, excerpt: 'Theirs', stance: 'REFUTES' as const, revision: 2 }, other],
    responses: [{ ...response, words: 'No.', revision: 2 }],
  };
  expect(claimChanges(before, after, confirmationWord)).toEqual([
    'Evidence: 1 edited',
    '“The log”: excerpt, stance',
    'Asked: 1 edited',
    'The mayor: their words',
  ]);
});
