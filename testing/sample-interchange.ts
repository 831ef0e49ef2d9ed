import type { ClaimDetail, EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { createAnchor } from '#lib/domain/text/anchor.ts';
import type { InterchangeFacts, InterchangeLinks } from '#lib/interchange/facts.ts';
import { articleOf, claimAt, hopOf, mina, otto } from './sample-workspace.ts';

const text = '편지 🤝 was sent, KCNA says.\n\nNobody has confirmed it.';

/** A claim on the first passage of the sample text that is worded so. */
export function claimOn(id: string, passage: string, more: Partial<ClaimDetail> = {}): ClaimDetail {
  const before = [...text.slice(0, text.indexOf(passage))].length;
  const anchor = createAnchor(text, before, before + [...passage].length);
  if (!anchor.ok) throw new Error(`No passage says ${passage}.`);
  return {
    ...claimAt(id, anchor.value.start, anchor.value.end, { articleId: articleOf(text).id, ...more }),
    anchor: {
      versionId: 'version',
      ...anchor.value,
      state: 'ANCHORED',
      awaitsPerson: false,
      decision: null,
      was: null,
    },
  };
}

function evidenceDetail(id: string, more: Partial<EvidenceDetail>): EvidenceDetail {
  return {
    id,
    kind: 'LINK',
    confidential: false,
    title: `Evidence ${id}`,
    address: '',
    file: null,
    publisher: null,
    stance: 'REFUTES',
    role: 'SECONDARY',
    firstHand: false,
    interested: false,
    withdrawn: null,
    publishedOn: null,
    citedSources: [],
    citedEvidenceIds: [],
    excerpt: '',
    captured: null,
    captures: [],
    credibility: null,
    createdAt: '2026-03-01T12:00:00.000Z',
    createdBy: mina,
    revision: 1,
    ...more,
  };
}

const settled = { stage: 'SIGNED_OFF', signedOffAt: '2026-03-02T22:30:00.000Z', signedOffBy: otto } as const;

/** A signed-off claim whose chain is settled by what KCNA published, and one that nobody has looked at. */
export const sampleClaims: readonly ClaimDetail[] = [
  claimOn('one', '편지 🤝 was sent', {
    statement: 'A letter was sent.',
    tags: ['letters', 'Korea'],
    importance: 'HIGH',
    confirmation: 'FALSE',
    confidence: 'HIGH',
    confirmationReason: 'The embassy denies it.',
    confirmationSetBy: mina,
    confirmationSetAt: '2026-03-02T10:00:00.000Z',
    hops: [hopOf('Kim'), hopOf('KCNA', { check: 'VERIFIED', checkEvidenceId: 'dispatch' })],
    evidence: [
      evidenceDetail('dispatch', { address: 'https://kcna.example/1', publishedOn: '2026-02-28' }),
      evidenceDetail('denial', { address: 'https://embassy.example/2' }),
    ],
    ...settled,
  }),
  claimOn('two', 'confirmed', { statement: 'Nobody has confirmed it.' }),
];

/** What the sample documents are made from. */
export function sampleFacts(more: Partial<InterchangeFacts> = {}): InterchangeFacts {
  const article = {
    ...articleOf(text),
    headline: 'Letters',
    publisher: 'The Pier Post',
    address: 'https://pier.example/letters',
    publishedOn: '2026-03-01',
  };
  return {
    article,
    claims: sampleClaims,
    others: new Map(),
    workspace: { name: 'A desk', ratings: [] },
    made: { at: '2026-03-03T09:30:00.000Z', by: 'Mina' },
    log: { sequence: 318, hash: 'a'.repeat(64) },
    ...more,
  };
}

const site = 'https://desk.example/';
const collection = `${site}articles/article/export.annotations.jsonld`;

/** The addresses in them. */
export const sampleLinks: InterchangeLinks = {
  site,
  article: `${site}articles/article`,
  claim: (id) => `${site}claims/${id}`,
  collection,
  page: (number) => `${collection}?page=${number}`,
};
