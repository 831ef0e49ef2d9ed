import type { ClaimDetail, EvidenceDetail, Person, SourceRef } from '#lib/domain/claim-detail.ts';
import type { Prisma } from './generated/client.ts';
import { readPeople } from './people.ts';
import { readSourceRefs } from './source-refs.ts';
import type { Tx } from './transaction.ts';

const parts = {
  // One anchor per version; the newest version's is the one that counts.
  anchors: { orderBy: { version: { number: 'desc' } }, take: 1 },
  hops: { orderBy: { position: 'asc' } },
  evidence: {
    where: { deletedAt: null },
    orderBy: { id: 'asc' },
    include: {
      file: { select: { sha256: true, bytes: true } },
      citations: { orderBy: { id: 'asc' } },
    },
  },
} as const satisfies Prisma.ClaimInclude;

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof parts }>;
type EvidenceRow = ClaimRow['evidence'][number];

/** Who and what the rows name by id, read once for all of them: each relation would be a query of its own. */
interface Named {
  person: (userId: string) => Person;
  source: (sourceId: string) => SourceRef;
}

function found<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new Error(`A claim names ${id}, which is not in its workspace.`);
  return one;
}

async function readNamed(tx: Tx, rows: readonly ClaimRow[]): Promise<Named> {
  const evidence = rows.flatMap((row) => row.evidence);
  const people = await readPeople(tx, [
    ...rows.flatMap((row) => [row.createdBy, row.assigneeId, row.confirmationSetBy, row.signedOffBy]),
    ...evidence.map((item) => item.createdBy),
  ]);
  const sources = await readSourceRefs(tx, [
    ...rows.flatMap((row) => row.hops.map((hop) => hop.sourceId)),
    ...evidence.flatMap((item) => [item.publisherId, ...item.citations.map((one) => one.citedSourceId)]),
  ]);
  return { person: (id) => found(people, id), source: (id) => found(sources, id) };
}

function maybe<A, B>(value: A | null, map: (value: A) => B): B | null {
  return value === null ? null : map(value);
}

function evidenceOf(row: EvidenceRow, named: Named): EvidenceDetail {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    address: row.address,
    file: maybe(row.file, (file) => ({ sha256: file.sha256, bytes: file.bytes, name: row.fileName })),
    publisher: maybe(row.publisherId, named.source),
    stance: row.stance,
    role: row.role,
    provenance: row.provenance,
    citedSources: row.citations.flatMap(({ citedSourceId: id }) => (id === null ? [] : [named.source(id)])),
    citedEvidenceIds: row.citations.flatMap(({ citedEvidenceId: id }) => (id === null ? [] : [id])),
    excerpt: row.excerpt,
    createdAt: row.createdAt.toISOString(),
    createdBy: named.person(row.createdBy),
    revision: row.revision,
  };
}

function claimOf(row: ClaimRow, named: Named): ClaimDetail {
  const [anchor] = row.anchors;
  if (!anchor) throw new Error(`Claim ${row.id} stands nowhere.`);
  const { versionId, start, end, exact, prefix, suffix, state } = anchor;
  return {
    id: row.id,
    articleId: row.articleId,
    statement: row.statement,
    importance: row.importance,
    confirmation: row.confirmation,
    confidence: row.confidence,
    confirmationReason: row.confirmationReason,
    confirmationSetBy: maybe(row.confirmationSetBy, named.person),
    confirmationSetAt: maybe(row.confirmationSetAt, (at) => at.toISOString()),
    stage: row.stage,
    signedOffBy: maybe(row.signedOffBy, named.person),
    signedOffAt: maybe(row.signedOffAt, (at) => at.toISOString()),
    assignee: maybe(row.assigneeId, named.person),
    dueAt: maybe(row.dueAt, (at) => at.toISOString()),
    tags: row.tags,
    createdAt: row.createdAt.toISOString(),
    createdBy: named.person(row.createdBy),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
    anchor: { versionId, start, end, exact, prefix, suffix, state },
    hops: row.hops.map(({ id, sourceId, cue, mode, terms, check, checkNote, checkEvidenceId }) => {
      const source = named.source(sourceId);
      return { id, source, cue, mode, terms, check, checkNote, checkEvidenceId };
    }),
    evidence: row.evidence.map((item) => evidenceOf(item, named)),
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
  const named = await readNamed(tx, rows);
  return rows.map((row) => claimOf(row, named));
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
