import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readSettings } from '#lib/config/env.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { isFull, syncFolder, writeWhole, type Stored } from './write-whole.ts';

/** The largest file evidence may have, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Where the files of a workspace are, under the data folder (`DATA_DIR`). */
export function filesFolder(workspaceId: string): string {
  const { dataDir } = readSettings(process.env);
  // The build follows paths it can't read into everything there is, and would ship it all.
  return join(/*turbopackIgnore: true*/ dataDir, 'files', workspaceId);
}

/** Where a file of a workspace is, by its hash. */
export function placeOf(workspaceId: string, sha256: string): string {
  return join(filesFolder(workspaceId), sha256.slice(0, 2), sha256);
}

const dayMs = 24 * 60 * 60 * 1000;

/** Removes what a process that was killed while receiving left in `folder`: files untouched for a day. */
async function sweepLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another process may be sweeping too, or may have just renamed its file into place.
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > dayMs) await rm(path, { force: true });
  }
}

/**
 * Stores what arrives under its own hash and answers once it would survive a power cut, so that a row
 * written afterwards never names a missing file. The bytes are written beside their place and renamed into
 * it: a process killed in between leaves no partial file there. Refuses nothing at all, too much (reading no
 * further), a full disk, and what `refusalOf` says of the whole before it is in its place; throws what the
 * content throws. Either way nothing is left behind.
 */
export async function storeContent(
  workspaceId: string,
  content: AsyncIterable<Uint8Array>,
  refusalOf: (stored: Stored) => Promise<Refusal | null> = () => Promise.resolve(null),
): Promise<Result<Stored>> {
  const arriving = join(filesFolder(workspaceId), 'arriving');
  const partial = join(arriving, randomUUID());
  try {
    await mkdir(arriving, { recursive: true, mode: 0o700 });
    await sweepLeftovers(arriving);
    const written = await writeWhole(partial, content, MAX_FILE_BYTES);
    if (!written.ok) return written;
    const no = await refusalOf(written.value);
    if (no) return refused(no);
    const place = placeOf(workspaceId, written.value.sha256);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // The same bytes may be there already; to put them there again mends a damaged copy.
    await rename(partial, place);
    await syncFolder(dirname(place));
    await syncFolder(filesFolder(workspaceId));
    return written;
  } catch (error) {
    if (isFull(error)) return refused({ code: 'storage-full' });
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
}
