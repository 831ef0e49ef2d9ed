import type { EvidenceDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Named } from './claim-named.ts';
import type { EvidenceRow, ResponseRow } from './claim-rows.ts';

function capturedOf(row: EvidenceRow, named: Named): EvidenceDetail['captured'] {
  const current = capturesOf(row, named).find(({ id }) => id === row.captureId);
  return current ? { sha256: current.sha256, words: current.words, at: current.at, by: current.by } : null;
}

function capturesOf({ captures }: EvidenceRow, named: Named): EvidenceDetail['captures'] {
  return captures.map(({ id, sha256, words, capturedAt, capturedBy }) => ({
    id,
    sha256,
    words,
    at: capturedAt.toISOString(),
    by: named.person(capturedBy),
  }));
}

function withdrawnOf(row: EvidenceRow, named: Named): EvidenceDetail['withdrawn'] {
  const { withdrawnAt, withdrawnReason, withdrawnBy } = row;
  if (withdrawnAt === null || withdrawnReason === null || withdrawnBy === null) return null;
  return { at: withdrawnAt.toISOString(), reason: withdrawnReason, by: named.person(withdrawnBy) };
}

/** An item of evidence as screens and exports see it. */
export function evidenceOf(row: EvidenceRow, named: Named): EvidenceDetail {
  const { file, publisherId, citations } = row;
  return {
    id: row.id,
    kind: row.kind,
    confidential: row.confidential,
    title: row.title,
    address: row.address,
    file: file && { sha256: file.sha256, bytes: file.bytes, damage: file.damage, name: row.fileName },
    publisher: publisherId === null ? null : named.source(publisherId),
    stance: row.stance,
    role: row.role,
    firstHand: row.firstHand,
    interested: row.interested,
    withdrawn: withdrawnOf(row, named),
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    citedSources: citations.flatMap(({ citedSourceId: id }) => (id === null ? [] : [named.source(id)])),
    citedEvidenceIds: citations.flatMap(({ citedEvidenceId: id }) => id ?? []),
    excerpt: row.excerpt,
    captured: capturedOf(row, named),
    captures: capturesOf(row, named),
    credibility: row.credibility,
    createdAt: row.createdAt.toISOString(),
    createdBy: named.person(row.createdBy),
    revision: row.revision,
  };
}

/** A response as screens and exports see it; `there` holds the ids of the claim's evidence that is not deleted. */
export function responseOf(row: ResponseRow, named: Named, there: ReadonlySet<string>): ResponseDetail {
  const { evidenceId } = row;
  return {
    id: row.id,
    party: named.source(row.partyId),
    plural: named.party(row.partyId).plural,
    askedAt: row.askedAt.toISOString(),
    channel: row.channel,
    question: row.question,
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    outcome: row.outcome,
    words: row.words,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    evidenceId: evidenceId !== null && there.has(evidenceId) ? evidenceId : null,
    createdAt: row.createdAt.toISOString(),
    createdBy: named.person(row.createdBy),
    revision: row.revision,
  };
}
