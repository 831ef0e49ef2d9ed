import { z } from 'zod';
import { refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { holdRegister } from '#lib/db/sources/register-lock.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';

/** A stored file whose text nobody has looked at. */
export interface UnreadFile {
  id: string;
  sha256: string;
  bytes: number;
}

const lookedAtOnce = 1_000;
const pageRows = z.array(
  z.object({ id: z.string(), sha256: z.string(), bytes: z.number(), unread: z.boolean() }),
);

/**
 * Those of the next thousand files after the id `after` whose text nobody has looked at, and the id to go on from,
 * `null` at the end.
 */
export async function nextUnread(
  tx: Tx,
  after: string,
): Promise<{ files: UnreadFile[]; next: string | null }> {
  const rows = pageRows.parse(
    await tx.$queryRaw`
      SELECT id, sha256, bytes, print IS NULL AS unread FROM "StoredFile"
      WHERE "workspaceId" = current_workspace() AND id > ${after}::uuid ORDER BY id LIMIT ${lookedAtOnce}`,
  );
  const last = rows.length < lookedAtOnce ? null : (rows.at(-1)?.id ?? null);
  return {
    files: rows.flatMap(({ unread, ...file }) => (unread ? [file] : [])),
    next: last,
  };
}

/** How many files nobody has looked into; reads them all. */
export function countUnread(tx: Tx): Promise<number> {
  return tx.storedFile.count({ where: { print: null } });
}

/** The file with this id, where nobody has looked into it. */
export function unreadWithId(tx: Tx, id: string): Promise<UnreadFile | null> {
  return tx.storedFile.findFirst({
    where: { id, print: null },
    select: { id: true, sha256: true, bytes: true },
  });
}

/** Those uploaded since then whose text nobody has looked at, the oldest first and so many at most. */
export function unreadSince(tx: Tx, since: Date, most: number): Promise<UnreadFile[]> {
  return tx.storedFile.findMany({
    where: { uploadedAt: { gte: since }, print: null, discardedAt: null },
    select: { id: true, sha256: true, bytes: true },
    orderBy: { uploadedAt: 'asc' },
    take: most,
  });
}

async function claimsWith(tx: Tx, fileId: string): Promise<string[]> {
  // Deleted items too: one that is being restored is locked with its claim.
  const rows = await tx.evidence.findMany({
    where: { fileId },
    select: { claimId: true },
    distinct: ['claimId'],
  });
  return rows.map(({ claimId }) => claimId).sort();
}

const because = 'the text of a file was compared with others.';
const tries = 5;

async function tryToKeep(
  tx: Tx,
  { workspaceId, fileId, print, now }: { workspaceId: string; now: Date } & FilePrint,
): Promise<boolean> {
  await holdRegister(tx);
  const claims = await claimsWith(tx, fileId);
  // Claims before the file, as whoever attaches one locks them.
  await tx.$queryRaw`
    SELECT id FROM "Claim" WHERE "workspaceId" = current_workspace() AND id = ANY(${claims}::uuid[])
    ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM "StoredFile" WHERE "workspaceId" = current_workspace() AND id = ${fileId}::uuid FOR UPDATE`;
  // From here on nobody attaches it.
  const locked = new Set(claims);
  if ((await claimsWith(tx, fileId)).some((id) => !locked.has(id))) return false;
  const { count } = await tx.storedFile.updateMany({ where: { id: fileId, print: null }, data: { print } });
  if (count === 0 || print.length === 0 || claims.length === 0) return true;
  // Counted as after an upgrade: where the verdict is another one, editors are told once.
  await tx.$executeRaw`
    UPDATE "Claim" SET verdict = NULL,
      "verdictBefore" = CASE WHEN "deletedAt" IS NULL THEN coalesce("verdictBefore", verdict) END
    WHERE "workspaceId" = current_workspace() AND id = ANY(${claims}::uuid[]) AND verdict IS NOT NULL`;
  const fallen = await refreshCorroboration(tx, claims, { now, because });
  if (fallen.length > 0) await appendEvents(tx, { workspaceId, actorId: null, now }, fallen);
  return true;
}

/** What the text of a file looks like; nothing where it has none that can be read. */
interface FilePrint {
  fileId: string;
  print: Uint8Array<ArrayBuffer>;
}

/**
 * Keeps the print of a file that has none yet, and counts the claims again that have the file. Whoever attaches it at
 * the same time is counted with it or waited for. False where others kept attaching it, so that it is to be tried again.
 */
export async function keepPrint(workspaceId: string, file: FilePrint): Promise<boolean> {
  for (let at = 0; at < tries; at += 1) {
    const scope = { workspaceId, userId: null };
    if (await inWorkspace(scope, (tx, now) => tryToKeep(tx, { workspaceId, now, ...file }))) return true;
  }
  return false;
}
