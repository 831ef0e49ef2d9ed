import { expect, test } from 'vitest';
import { sampleClaim } from '#testing/sample-claim.ts';
import type { EvidenceDetail, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { emptyEvidence } from './evidence-draft.ts';
import { likelyCited } from './likely-cited.ts';

function source(name: string): SourceRef {
  return { id: name, name, kind: 'NEWS_AGENCY', controlledBy: null };
}

function item(id: string, part: Partial<EvidenceDetail>): EvidenceDetail {
  const { kind, title, address, stance, role, firstHand, interested, excerpt } = emptyEvidence;
  const written = {
    kind,
    title,
    address,
    stance,
    role,
    firstHand,
    interested,
    excerpt,
    file: null,
    confidential: false,
    publisher: null,
  };
  const found = {
    citedSources: [],
    citedEvidenceIds: [],
    captures: [],
    withdrawn: null,
    publishedOn: null,
    captured: null,
    credibility: null,
  };
  const kept = { createdAt: '2026-08-16T08:00:00.000Z', createdBy: { id: 'u', name: 'Mina' }, revision: 1 };
  return { id, ...written, ...found, ...kept, ...part };
}

test('offers the chain’s parties first, then what other evidence names, each once', () => {
  const open = item('a', { publisher: source('Reuters') });
  const other = item('b', { publisher: source('AP'), citedSources: [source('KCNA')] });
  const claim = sampleClaim({ evidence: [open, other] });
  expect(likelyCited(claim, open).map(({ name }) => name)).toEqual(['Vladimir Putin', 'KCNA', 'AP']);
});

test('never offers the item’s own publisher or what it cites already', () => {
  const open = item('a', { publisher: source('Reuters'), citedSources: [source('KCNA')] });
  const claim = sampleClaim({ hops: [], evidence: [open, item('b', { citedSources: [source('KCNA')] })] });
  expect(likelyCited(claim, open)).toEqual([]);
});
