import { z } from 'zod';
import { appendEvents } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { holdFiles } from './uploads.ts';

/** Small, because whoever attaches one of them waits for the batch. */
const batch = 50;

/** Chooses files that were uploaded before `before` and that no evidence has, deleted evidence included. */
export async function chooseUnused(tx: Tx, before: Date, now: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE "StoredFile" SET "discardedAt" = ${now}
    WHERE "workspaceId" = current_workspace() AND id IN (
      SELECT f.id FROM "StoredFile" f
      WHERE f."workspaceId" = current_workspace() AND f."uploadedAt" < ${before} AND f."discardedAt" IS NULL
        AND NOT EXISTS (SELECT FROM "Evidence" e WHERE e."workspaceId" = f."workspaceId" AND e."fileId" = f.id)
      ORDER BY f.id LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;
}

const chosenRows = z.array(z.object({ id: z.string(), sha256: z.string(), bytes: z.number() }));
const ids = z.array(z.object({ id: z.string() }));

/** True while the file may be taken up: it was not chosen to go. It can't go before the transaction ends. */
export async function holdFile(tx: Tx, fileId: string): Promise<boolean> {
  const rows = await tx.$queryRaw`
    SELECT id FROM "StoredFile"
    WHERE "workspaceId" = current_workspace() AND id = ${fileId}::uuid AND "discardedAt" IS NULL FOR KEY SHARE`;
  return ids.parse(rows).length > 0;
}

/**
 * Removes chosen files: `unlink` takes them out of the store, then their rows go, with an event for each. Files that are
 * being taken up are left out. Those that were taken up in the moment they were chosen stay for good, and those that
 * are being uploaded again until that is over. Until this is stored the rows are there, chosen, and nobody can take
 * them up: cut off at any point, it goes on with the next run. Answers the bytes of each.
 */
export async function removeChosen(
  tx: Tx,
  { workspaceId, now }: { workspaceId: string; now: Date },
  unlink: (sha256: string) => Promise<void>,
): Promise<number[]> {
  await holdFiles(tx, workspaceId);
  const rows = await tx.$queryRaw`
    SELECT id, sha256, bytes FROM "StoredFile"
    WHERE "workspaceId" = current_workspace() AND "discardedAt" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Upload" u
        WHERE u."workspaceId" = current_workspace() AND u.sha256 = "StoredFile".sha256)
    ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
  const chosen = chosenRows.parse(rows);
  // Asked after the rows are held: what was attached until then is seen, and nothing can be attached from then on.
  const attached = await tx.evidence.findMany({
    where: { fileId: { in: chosen.map(({ id }) => id) } },
    select: { fileId: true },
    distinct: ['fileId'],
  });
  const used = new Set(attached.map(({ fileId }) => fileId));
  await tx.storedFile.updateMany({
    where: { id: { in: chosen.flatMap(({ id }) => (used.has(id) ? id : [])) } },
    data: { discardedAt: null },
  });
  const going = chosen.filter(({ id }) => !used.has(id));
  // At once, because each may take a while and others wait for all of them.
  await Promise.all(going.map(({ sha256 }) => unlink(sha256)));
  await tx.storedFile.deleteMany({ where: { id: { in: going.map(({ id }) => id) } } });
  if (going.length > 0) {
    await appendEvents(
      tx,
      { workspaceId, actorId: null, now },
      going.map(({ id, sha256, bytes }) => ({
        type: 'file.removed',
        entity: 'StoredFile',
        entityId: id,
        before: { sha256, bytes },
        reason: 'It was uploaded and never attached to anything.',
      })),
    );
  }
  return going.map(({ bytes }) => bytes);
}
