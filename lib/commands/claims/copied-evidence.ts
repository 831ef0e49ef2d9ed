import { v7 } from 'uuid';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/** What a copy is made of, `from` held and `into` locked by this transaction. */
export interface Copy {
  from: ClaimDetail;
  into: ClaimDetail;
  workspaceId: string;
  userId: string;
  now: Date;
}

interface Likeness {
  kind: string;
  title: string;
  address: string;
  stance: string;
  excerpt: string;
  publisher: { id: string } | null;
  file: { sha256: string } | null;
}

function likeness({ kind, title, address, stance, excerpt, publisher, file }: Likeness): string {
  // A note has neither address nor file: what it says is all that tells it from another.
  const words = kind === 'NOTE' ? excerpt : '';
  return JSON.stringify([kind, title, address, stance, words, publisher?.id, file?.sha256]);
}

/** For each item of `from` the id it has in `into`: the one of an item that is there already, or a new one. */
function idsInto({ from, into }: Copy): Map<string, { id: string; there: boolean }> {
  const there = new Map(into.evidence.map((item) => [likeness(item), item.id]));
  return new Map(
    from.evidence.map((item) => {
      const id = there.get(likeness(item));
      return [item.id, id === undefined ? { id: v7(), there: false } : { id, there: true }];
    }),
  );
}

/** Copies every text captured from these items, and looks at the same one of each. */
async function copyCaptures(
  tx: Tx,
  rows: readonly { id: string; captureId: string | null }[],
  idOf: (id: string) => string,
  workspaceId: string,
): Promise<void> {
  const captures = await tx.capture.findMany({
    where: { evidenceId: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  const ids = new Map(captures.map(({ id }) => [id, v7()]));
  await tx.capture.createMany({
    data: captures.map((row) => ({ ...row, id: ids.get(row.id) ?? v7(), evidenceId: idOf(row.evidenceId) })),
  });
  for (const { id, captureId } of rows) {
    if (captureId === null) continue;
    await tx.evidence.update({
      where: { workspaceId_id: { workspaceId, id: idOf(id) } },
      data: { captureId: ids.get(captureId) ?? null },
    });
  }
}

/**
 * Copies the evidence of one claim into another, with what was captured, what it cites and what was told
 * apart; citations of other items lead to their copies. What the other has already is not copied again.
 * Answers the ids of the originals and of what stands for them.
 */
export async function copyEvidence(
  tx: Tx,
  copy: Copy,
): Promise<{ ids: ReadonlyMap<string, string>; copied: string[] }> {
  const { from, into, workspaceId, userId, now } = copy;
  const ids = idsInto(copy);
  const newIds = [...ids].filter(([, { there }]) => !there).map(([id]) => id);
  const rows = await tx.evidence.findMany({ where: { id: { in: newIds } } });
  const citations = await tx.citation.findMany({ where: { evidenceId: { in: newIds } } });
  const idOf = (id: string) => ids.get(id)?.id ?? id;
  await tx.evidence.createMany({
    data: rows.map((row) => ({
      ...row,
      id: idOf(row.id),
      captureId: null,
      claimId: into.id,
      createdAt: now,
      createdBy: userId,
      updatedAt: now,
      revision: 1,
    })),
  });
  await copyCaptures(tx, rows, idOf, workspaceId);
  await tx.citation.createMany({
    data: citations
      .filter(({ citedEvidenceId }) => citedEvidenceId === null || ids.has(citedEvidenceId))
      .map(({ evidenceId, citedSourceId, citedEvidenceId }) => ({
        workspaceId,
        id: v7(),
        evidenceId: idOf(evidenceId),
        citedSourceId,
        citedEvidenceId: citedEvidenceId && idOf(citedEvidenceId),
      })),
  });
  const pairsOf = (judged: ClaimDetail['distinctPairs']) =>
    judged.flatMap(({ evidenceIds, reason }) => {
      const [first = '', second = ''] = evidenceIds.map(idOf).sort();
      // Both may be one item there, which can't be told apart from itself.
      return first === second ? [] : [{ firstEvidenceId: first, secondEvidenceId: second, reason }];
    });
  const written = () => ({ workspaceId, id: v7(), claimId: into.id, createdAt: now, createdBy: userId });
  await tx.distinctPair.createMany({
    data: pairsOf(from.distinctPairs).map((pair) => ({ ...pair, ...written() })),
    skipDuplicates: true,
  });
  await tx.copyPair.createMany({
    data: pairsOf(from.copyPairs).map((pair) => ({ ...pair, ...written() })),
    skipDuplicates: true,
  });
  await tx.peoplePair.createMany({
    data: from.peopleApart.map(({ sourceIds: [firstSourceId, secondSourceId], reason }) => ({
      firstSourceId,
      secondSourceId,
      reason,
      ...written(),
    })),
    skipDuplicates: true,
  });
  return { ids: new Map([...ids].map(([id, to]) => [id, to.id])), copied: rows.map(({ id }) => id) };
}
