import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { noCorroboration } from '#testing/no-corroboration.ts';

const reviewer = { id: '0199c000-0000-7000-8000-000000000001', name: 'Demo Reviewer' };

/** A claim to test with: one unchecked hop, nothing found yet, changed by `part`. */
export function sampleClaim(part: Partial<ClaimDetail>): ClaimDetail {
  return {
    id: '0199c000-0000-7000-8000-00000000000a',
    articleId: '0199c000-0000-7000-8000-00000000000b',
    statement: 'Vladimir Putin wrote to Kim Jong Un on 15 August.',
    importance: 'NORMAL',
    confirmation: 'UNVERIFIED',
    confidence: null,
    confirmationReason: null,
    confirmationSetBy: null,
    confirmationSetAt: null,
    overrideNote: null,
    statementEditedBy: null,
    statementEditedAt: null,
    stage: 'OPEN',
    bareReason: null,
    signedOffBy: null,
    signedOffAt: null,
    assignee: null,
    dueAt: null,
    tags: [],
    createdAt: '2026-08-16T08:00:00.000Z',
    createdBy: reviewer,
    updatedAt: '2026-08-16T08:00:00.000Z',
    revision: 1,
    anchor: {
      versionId: '0199c000-0000-7000-8000-00000000000c',
      start: 0,
      end: 5,
      exact: 'Putin',
      prefix: '',
      suffix: ' wrote',
      state: 'ANCHORED',
      awaitsPerson: false,
      decision: null,
      was: null,
    },
    hops: [
      {
        id: '0199c000-0000-7000-8000-00000000000d',
        source: {
          id: '0199c000-0000-7000-8000-00000000000e',
          name: 'Vladimir Putin',
          kind: 'PERSON',
          controlledBy: null,
        },
        cue: 'wrote',
        mode: 'PARAPHRASE',
        terms: 'ON_RECORD',
        check: 'UNCHECKED',
        checkNote: null,
        checkEvidenceId: null,
        plural: false,
        named: false,
        shown: 'FULL',
      },
    ],
    evidence: [],
    corroboration: noCorroboration,
    distinctPairs: [],
    copyPairs: [],
    peopleApart: [],
    responses: [],
    links: [],
    restsOnDiscredited: [],
    ...part,
  };
}
