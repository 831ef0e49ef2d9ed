import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { fileStore, filesFolder, nameOf } from './places.ts';
import { isFull, writeWhole, type Stored } from './write-whole.ts';

/** The largest file evidence may have, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

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
 * written afterwards never names a missing file. The bytes are written beside their place and put into it
 * whole: a process killed in between leaves no partial file there. Refuses nothing at all, too much (reading no
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
    await fileStore().put(nameOf(workspaceId, written.value.sha256), partial, written.value);
    return written;
  } catch (error) {
    if (isFull(error)) return refused({ code: 'storage-full' });
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
}
