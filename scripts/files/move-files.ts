import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageSettings } from '#lib/config/storage-settings.ts';
import { workspaceIds } from '#lib/db/record/emptied-bin.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { FileDamage } from '#lib/domain/evidence.ts';
import type { FileStore } from '#lib/files/file-store.ts';
import { arrivingFolder, nameOf, nameOfReport, storeOf } from '#lib/files/places.ts';
import { writeWhole, type Stored } from '#lib/files/write-whole.ts';

const page = 200;
const atOnce = 4;

/** What became of the files: how many were moved, had been there, and which are not what they should be. */
export interface Moved {
  moved: number;
  there: number;
  bytes: number;
  lost: { name: string; damage: FileDamage }[];
}

export interface Moving {
  from: StorageSettings;
  to: StorageSettings;
  dataDir: string;
  /** Whether each is removed where it was, once it was read back whole where it is to be. */
  remove: boolean;
  progress: (moved: Moved) => void;
}

interface Named extends Stored {
  id: string;
  name: string;
}

type Read = (tx: Tx, workspaceId: string, after: string | null) => Promise<Named[]>;

const evidence: Read = async (tx, workspaceId, after) => {
  const rows = await tx.storedFile.findMany({
    where: { workspaceId, ...(after !== null && { id: { gt: after } }) },
    select: { id: true, sha256: true, bytes: true },
    orderBy: { id: 'asc' },
    take: page,
  });
  return rows.map((row) => ({ ...row, name: nameOf(workspaceId, row.sha256) }));
};

const reports: Read = async (tx, workspaceId, after) => {
  const rows = await tx.report.findMany({
    where: { workspaceId, state: 'MADE', ...(after !== null && { id: { gt: after } }) },
    select: { id: true, sha256: true, bytes: true },
    orderBy: { id: 'asc' },
    take: page,
  });
  return rows.flatMap(({ id, sha256, bytes }) =>
    sha256 === null || bytes === null ? [] : [{ id, sha256, bytes, name: nameOfReport(workspaceId, id) }],
  );
};

async function* allFiles(): AsyncGenerator<{ workspaceId: string; files: Named[] }> {
  for (const workspaceId of await workspaceIds()) {
    for (const read of [evidence, reports]) {
      for (let after: string | null = null; ;) {
        const last: string | null = after;
        const files: Named[] = await inWorkspace({ workspaceId, userId: null }, (tx) =>
          read(tx, workspaceId, last),
        );
        yield { workspaceId, files };
        after = files.at(-1)?.id ?? null;
        if (after === null) break;
      }
    }
  }
}

async function isThere(store: FileStore, file: Named): Promise<boolean> {
  const opened = await store.open(file.name, file);
  if (opened.damage === null) await opened.file.close();
  return opened.damage === null;
}

/**
 * Copies what the database knows of files from one place to another, each read whole and held against its hash on both
 * sides. What is there already stays, so that it goes on where it was cut off, and may be run beside the service, then
 * once more for what came meanwhile. A file that is lost or damaged where it was is told, and stays as it is.
 */
export async function moveFiles({ from, to, dataDir, remove, progress }: Moving): Promise<Moved> {
  const [source, target] = [storeOf(from, dataDir), storeOf(to, dataDir)];
  const moved: Moved = { moved: 0, there: 0, bytes: 0, lost: [] };

  const moveOne = async (workspaceId: string, file: Named): Promise<void> => {
    if (await isThere(target, file)) moved.there += 1;
    else {
      const opened = await source.open(file.name, file);
      if (opened.damage !== null) {
        moved.lost.push({ name: file.name, damage: opened.damage });
        return;
      }
      const folder = arrivingFolder(to, dataDir, workspaceId);
      const path = join(folder, randomUUID());
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(path, opened.file.content(), file.bytes);
        await target.put(file.name, path, file);
      } finally {
        await rm(path, { force: true });
      }
      if (!(await isThere(target, file))) throw new Error(`${file.name} did not arrive whole.`);
      moved.moved += 1;
      moved.bytes += file.bytes;
    }
    if (remove) await source.remove(file.name);
    progress(moved);
  };

  for await (const { workspaceId, files } of allFiles()) {
    for (let at = 0; at < files.length; at += atOnce) {
      await Promise.all(files.slice(at, at + atOnce).map((file) => moveOne(workspaceId, file)));
    }
  }
  return moved;
}
