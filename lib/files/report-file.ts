import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refused, type Result } from '#lib/domain/result.ts';
import { fileStore, filesFolder, nameOfReport } from './places.ts';
import { isFull, writeWhole, type Stored } from './write-whole.ts';

/** One making of a report, of which there may have been others that were cut off. */
interface Making {
  workspaceId: string;
  reportId: string;
  attempt: number;
  limitBytes: number;
}

/** What is written, before it is in its place. */
export interface Written extends Stored {
  /** Puts it in its place, instead of what an attempt before may have left there. */
  keep: () => Promise<void>;
}

/**
 * Writes the file of a report beside its place, flushed, and removes what attempts before left of it. Refuses a full
 * disk and what is too large, and leaves nothing behind then, nor when the content throws.
 */
export async function writeReportFile(
  { workspaceId, reportId, attempt, limitBytes }: Making,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<Written>> {
  const store = fileStore();
  const name = nameOfReport(workspaceId, reportId);
  const ownName = `${name}.${String(attempt)}`;
  const partial = join(filesFolder(workspaceId), 'reports', basename(ownName));
  let whole = false;
  try {
    await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
    await store.removeBeginning(`${name}.`);
    const written = await writeWhole(partial, content, limitBytes);
    if (!written.ok) return written;
    // Before it is to be in its place at once, within a transaction.
    await store.put(ownName, partial, written.value);
    whole = true;
    let kept = false;
    const keep = async (): Promise<void> => {
      // A transaction that is begun again asks for it again.
      if (kept) return;
      await store.move(ownName, name);
      kept = true;
    };
    return { ok: true, value: { ...written.value, keep } };
  } catch (error) {
    if (isFull(error)) return refused({ code: 'storage-full' });
    throw error;
  } finally {
    if (!whole) await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** Takes all there is of a report out of the store. */
export async function removeReportFile(workspaceId: string, reportId: string): Promise<void> {
  const store = fileStore();
  const name = nameOfReport(workspaceId, reportId);
  await store.removeBeginning(`${name}.`);
  await store.remove(name);
}
