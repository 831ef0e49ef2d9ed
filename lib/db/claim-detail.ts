import type { ClaimDetail, EvidenceDetail, Person, SourceRef } from '#lib/domain/claim-detail.ts';
import type { Prisma } from './generated/client.ts';
import type { Tx } from './transaction.ts';

const person = { select: { userId: true, user: { select: { name: true } } } } as const;
const source = {
  select: { id: true, name: true, kind: true, controlledBy: { select: { id: true, name: true } } },
} as const;

const parts = {
  recorder: person,
  assignee: person,
  confirmer: person,
  signer: person,
  // One anchor per version; the newest version's is the one that counts.
  anchors: { orderBy: { version: { number: 'desc' } }, take: 1 },
  hops: { orderBy: { position: 'asc' }, include: { source } },
  evidence: {
    where: { deletedAt: null },
    orderBy: { id: 'asc' },
    include: {
      adder: person,
      publisher: source,
      file: { select: { sha256: true, bytes: true } },
      citations: { orderBy: { id: 'asc' }, include: { citedSource: source } },
    },
  },
} as const satisfies Prisma.ClaimInclude;

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof parts }>;

function personOf(member: { userId: string; user: { name: string } }): Person {
  return { id: member.userId, name: member.user.name };
}

function maybe<A, B>(value: A | null, map: (value: A) => B): B | null {
  return value === null ? null : map(value);
}

function evidenceOf(row: ClaimRow['evidence'][number]): EvidenceDetail {
  const citedSources: SourceRef[] = [];
  const citedEvidenceIds: string[] = [];
  for (const citation of row.citations) {
    if (citation.citedSource) citedSources.push(citation.citedSource);
    if (citation.citedEvidenceId) citedEvidenceIds.push(citation.citedEvidenceId);
  }
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    address: row.address,
    file: maybe(row.file, (file) => ({ sha256: file.sha256, bytes: file.bytes, name: row.fileName })),
    publisher: row.publisher,
    stance: row.stance,
    role: row.role,
    provenance: row.provenance,
    citedSources,
    citedEvidenceIds,
    excerpt: row.excerpt,
    createdAt: row.createdAt.toISOString(),
    createdBy: personOf(row.adder),
    revision: row.revision,
  };
}

function claimOf(row: ClaimRow): ClaimDetail {
  const [anchor] = row.anchors;
  if (!anchor) throw new Error(`Claim ${row.id} stands nowhere.`);
  return {
    id: row.id,
    articleId: row.articleId,
    statement: row.statement,
    importance: row.importance,
    confirmation: row.confirmation,
    confidence: row.confidence,
    confirmationReason: row.confirmationReason,
    confirmationSetBy: maybe(row.confirmer, personOf),
    confirmationSetAt: maybe(row.confirmationSetAt, (at) => at.toISOString()),
    stage: row.stage,
    signedOffBy: maybe(row.signer, personOf),
    signedOffAt: maybe(row.signedOffAt, (at) => at.toISOString()),
    assignee: maybe(row.assignee, personOf),
    dueAt: maybe(row.dueAt, (at) => at.toISOString()),
    tags: row.tags,
    createdAt: row.createdAt.toISOString(),
    createdBy: personOf(row.recorder),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
    anchor: {
      versionId: anchor.versionId,
      start: anchor.start,
      end: anchor.end,
      exact: anchor.exact,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      state: anchor.state,
    },
    hops: row.hops.map((hop) => ({
      id: hop.id,
      source: hop.source,
      cue: hop.cue,
      mode: hop.mode,
      terms: hop.terms,
      check: hop.check,
      checkNote: hop.checkNote,
      checkEvidenceId: hop.checkEvidenceId,
    })),
    evidence: row.evidence.map(evidenceOf),
  };
}

/** The claims that match, whole; deleted ones are left out unless `where` asks for them. */
export async function readClaims(
  tx: Tx,
  query: { where: Prisma.ClaimWhereInput; orderBy?: Prisma.ClaimOrderByWithRelationInput; take?: number },
): Promise<ClaimDetail[]> {
  const rows = await tx.claim.findMany({
    ...query,
    where: { deletedAt: null, ...query.where },
    include: parts,
  });
  return rows.map(claimOf);
}

/** One claim, whole, or `null` when it is not there, deleted or another workspace's. */
export async function readClaim(tx: Tx, claimId: string): Promise<ClaimDetail | null> {
  const [claim] = await readClaims(tx, { where: { id: claimId } });
  return claim ?? null;
}

/** The claim as `readClaim` gives it, with its row locked until the transaction ends. */
export async function lockClaim(tx: Tx, claimId: string): Promise<ClaimDetail | null> {
  await tx.$queryRaw`SELECT 1 AS locked FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  return readClaim(tx, claimId);
}
