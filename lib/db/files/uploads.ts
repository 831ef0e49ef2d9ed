import { v7 } from 'uuid';
import { z } from 'zod';
import type { UploadsUsed } from '#lib/domain/access/upload-room.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** Longer than any upload may take to arrive. */
const staleMs = 60 * 60 * 1000;

/** Which bytes come, go and are counted in a workspace is decided one at a time. */
export async function holdFiles(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`files of ${workspaceId}`}, 0))`;
}

/** Uploads a process that was killed has left behind began before this. */
export function staleBefore(now: Date): Date {
  return new Date(now.getTime() - staleMs);
}

const sums = z.array(z.object({ byPerson: z.coerce.number(), byWorkspace: z.coerce.number() })).length(1);

/** What a person and the workspace have stored and on its way. */
export async function uploadsUsed(tx: Tx, userId: string, now: Date): Promise<UploadsUsed> {
  const rows = await tx.$queryRaw`
    SELECT coalesce(sum(bytes) FILTER (WHERE "by" = ${userId}::uuid), 0) AS "byPerson",
           coalesce(sum(bytes), 0) AS "byWorkspace"
    FROM (
      SELECT bytes, "createdBy" AS "by" FROM "StoredFile" WHERE "workspaceId" = current_workspace()
      UNION ALL
      SELECT bytes, "userId" FROM "Upload"
      WHERE "workspaceId" = current_workspace() AND "startedAt" >= ${staleBefore(now)}
    ) AS held`;
  const [used] = sums.parse(rows);
  return used ?? { byPerson: 0, byWorkspace: 0 };
}

/** Takes room for an upload before any of it is read; the caller holds the files and has seen that there is room. */
export async function takeRoom(
  tx: Tx,
  upload: { workspaceId: string; userId: string; bytes: number },
  now: Date,
): Promise<string> {
  const id = v7();
  await tx.upload.create({ data: { ...upload, id, startedAt: now } });
  return id;
}

/** Says what the upload turned out to be, before it is put in its place: from now on nobody removes that file. */
export async function nameUpload(tx: Tx, workspaceId: string, id: string, sha256: string): Promise<boolean> {
  await holdFiles(tx, workspaceId);
  return (await tx.upload.updateMany({ where: { id }, data: { sha256 } })).count === 1;
}

/** Which of these hashes are files, or uploads on their way. */
export async function hashesInUse(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
  const where = { sha256: { in: [...hashes] } };
  const [files, uploads] = [
    await tx.storedFile.findMany({ where, select: { sha256: true } }),
    await tx.upload.findMany({ where, select: { sha256: true } }),
  ];
  return new Set([...files, ...uploads].flatMap(({ sha256 }) => sha256 ?? []));
}

/**
 * Gives back the room of these uploads. Answers the hashes of what they put in its place and nobody entered: those
 * files may go, while the caller holds the files.
 */
export async function giveBackRoom(
  tx: Tx,
  workspaceId: string,
  where: { id: string } | { startedAt: { lt: Date } },
): Promise<string[]> {
  await holdFiles(tx, workspaceId);
  const found = await tx.upload.findMany({ where, select: { id: true, sha256: true } });
  await tx.upload.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } });
  const hashes = [...new Set(found.flatMap(({ sha256 }) => sha256 ?? []))];
  const inUse = await hashesInUse(tx, hashes);
  return hashes.filter((hash) => !inUse.has(hash));
}
