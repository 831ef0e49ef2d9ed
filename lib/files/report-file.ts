import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '#lib/config/failure.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { filesFolder } from './store.ts';
import { isFull, syncFolder, writeWhole, type Stored } from './write-whole.ts';

function folderOf(workspaceId: string): string {
  return join(/*turbopackIgnore: true*/ filesFolder(workspaceId), 'reports');
}

/** Where the file of a report is: by its id, so that however often it is made there is one. */
export function placeOfReport(workspaceId: string, reportId: string): string {
  return join(folderOf(workspaceId), reportId);
}

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

async function removePartials(folder: string, reportId: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const partials = names.filter((name) => name.startsWith(`${reportId}.`));
  await Promise.all(partials.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * Writes the file of a report beside its place, flushed, and removes what attempts before left of it. Refuses a full
 * disk and what is too large, and leaves nothing behind then, nor when the content throws.
 */
export async function writeReportFile(
  { workspaceId, reportId, attempt, limitBytes }: Making,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<Written>> {
  const folder = folderOf(workspaceId);
  const partial = join(folder, `${reportId}.${String(attempt)}`);
  let whole = false;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removePartials(folder, reportId);
    const written = await writeWhole(partial, content, limitBytes);
    if (!written.ok) return written;
    whole = true;
    let kept = false;
    const keep = async (): Promise<void> => {
      // A transaction that is begun again asks for it again.
      if (kept) return;
      await rename(partial, placeOfReport(workspaceId, reportId));
      kept = true;
      await syncFolder(folder);
    };
    return { ok: true, value: { ...written.value, keep } };
  } catch (error) {
    if (isFull(error)) return refused({ code: 'storage-full' });
    throw error;
  } finally {
    if (!whole) await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** Takes all there is of a report from the disk. */
export async function removeReportFile(workspaceId: string, reportId: string): Promise<void> {
  await removePartials(folderOf(workspaceId), reportId);
  await rm(placeOfReport(workspaceId, reportId), { force: true });
}
