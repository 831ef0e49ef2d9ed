import type { EvidenceItem } from '#lib/domain/corroboration/input.ts';
import { printOf } from '#lib/domain/corroboration/copies/print-bytes.ts';
import type { Prisma } from '#lib/db/generated/client.ts';

/** What is read of evidence to count it; the captured text itself is never among it. */
export const countedParts = {
  id: true,
  title: true,
  publisherId: true,
  stance: true,
  role: true,
  address: true,
  firstHand: true,
  interested: true,
  withdrawnAt: true,
  publishedOn: true,
  capture: { select: { print: true } },
  citations: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.EvidenceSelect;

/** An item of evidence as it is read to be counted. */
export type CountedRow = Prisma.EvidenceGetPayload<{ select: typeof countedParts }>;

/** What is read of a claim to show it whole. */
export const claimParts = {
  // One anchor per version; the newest version's is the one that counts.
  anchors: { orderBy: { version: { number: 'desc' } }, take: 1 },
  hops: { orderBy: { position: 'asc' } },
  evidence: {
    where: { deletedAt: null },
    orderBy: { id: 'asc' },
    include: {
      file: { select: { sha256: true, bytes: true, damage: true } },
      citations: { orderBy: { id: 'asc' } },
      capture: { select: { print: true } },
      captures: { orderBy: { id: 'asc' }, omit: { text: true, print: true } },
    },
  },
  distinctPairs: { orderBy: { id: 'asc' } },
  copyPairs: { orderBy: { id: 'asc' } },
  peoplePairs: { orderBy: { id: 'asc' } },
  responses: { where: { deletedAt: null }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.ClaimInclude;

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimParts }>;
export type EvidenceRow = ClaimRow['evidence'][number];
export type ResponseRow = ClaimRow['responses'][number];

/** Ids of the sources an item names: its publisher and what it cites. */
export function sourcesOfItem(row: Pick<CountedRow, 'publisherId' | 'citations'>): string[] {
  const cited = row.citations.map(({ citedSourceId }) => citedSourceId);
  return [row.publisherId, ...cited].filter((id) => id !== null);
}

/** An item of evidence as the corroboration rules see it. */
export function itemOf(row: CountedRow): EvidenceItem {
  const { id, title, address, publisherId, stance, role, firstHand, interested, citations } = row;
  return {
    id,
    title,
    publisherId,
    stance,
    role,
    address,
    firstHand,
    interested,
    withdrawn: row.withdrawnAt !== null,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    citedSourceIds: citations.flatMap(({ citedSourceId }) => citedSourceId ?? []),
    citedEvidenceIds: citations.flatMap(({ citedEvidenceId }) => citedEvidenceId ?? []),
    // No shingle at all: nothing of the text is a story's.
    print: row.capture?.print?.length ? printOf(row.capture.print) : null,
  };
}

/** Pairs a person said are separate, of items that are still there. */
export function pairsAmong(
  items: readonly { id: string }[],
  pairs: readonly { firstEvidenceId: string; secondEvidenceId: string; reason: string }[],
): { evidenceIds: [string, string]; reason: string }[] {
  const there = new Set(items.map(({ id }) => id));
  return pairs
    .filter((pair) => there.has(pair.firstEvidenceId) && there.has(pair.secondEvidenceId))
    .map((pair) => ({ evidenceIds: [pair.firstEvidenceId, pair.secondEvidenceId], reason: pair.reason }));
}
