import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail, HopDetail } from '#lib/domain/shapes/claim-detail.ts';
import { sampleClaim } from './sample-claim.ts';

const noon = '2026-03-01T12:00:00.000Z';
export const mina = { id: 'u-mina', name: 'Mina' };
export const otto = { id: 'u-otto', name: 'Otto' };

/** A claim of the test article, just recorded, standing on the code points from `start` to `end`. */
export function claimAt(
  id: string,
  start: number,
  end: number,
  more: Partial<ClaimDetail> = {},
): ClaimDetail {
  return sampleClaim({
    id,
    articleId: 'article',
    statement: `Statement ${id}`,
    createdAt: noon,
    createdBy: mina,
    updatedAt: noon,
    anchor: {
      ...{ versionId: 'version', start, end, exact: '', prefix: '', suffix: '' },
      ...{ state: 'ANCHORED', awaitsPerson: false, decision: null, was: null },
    },
    hops: [],
    ...more,
  });
}

/** One link of a chain, through the source called `name`. */
export function hopOf(name: string, more: Partial<HopDetail> = {}): HopDetail {
  return {
    id: `hop-${name}`,
    source: { id: name, name, kind: 'PERSON', controlledBy: null },
    cue: 'said',
    mode: 'PARAPHRASE',
    terms: 'ON_RECORD',
    check: 'UNCHECKED',
    checkNote: null,
    checkEvidenceId: null,
    plural: false,
    named: false,
    shown: 'FULL',
    ...more,
  };
}

/** The test article with this text. */
export function articleOf(text: string): ArticleDetail {
  return {
    id: 'article',
    headline: 'A headline',
    byline: '',
    publisher: '',
    address: '',
    language: 'en',
    publishedOn: null,
    dueAt: null,
    publicationState: 'DRAFT',
    publicationNote: '',
    corrections: [],
    clearedAt: null,
    publishedAt: null,
    steps: [],
    createdAt: noon,
    createdBy: mina,
    revision: 1,
    version: {
      id: 'version',
      number: 1,
      sha256: '0'.repeat(64),
      importedAt: noon,
      importedBy: mina,
      method: 'PASTE',
      fileName: '',
      text,
      kinds: [],
    },
  };
}

/** An item of evidence against a claim, of which nothing more is known. */
export function reportOf(id: string): ClaimDetail['evidence'][number] {
  return {
    id,
    kind: 'LINK',
    confidential: false,
    title: `Report ${id}`,
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
    createdAt: '2026-03-02T09:30:00.000Z',
    createdBy: mina,
    revision: 1,
  };
}
