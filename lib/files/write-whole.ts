import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { codeOf } from '#lib/config/failure.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';

/** A file as it is known: by what it holds. */
export interface Stored {
  /** SHA-256 of the bytes, in lower-case hex. */
  sha256: string;
  bytes: number;
}

/** Whether an error of the file system says that there is no room. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
}

/** Makes a name in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(
  file: FileHandle,
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Result<Stored>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) return refused({ code: 'file-too-large', limitBytes });
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  if (bytes === 0) return refused({ code: 'file-empty' });
  await file.sync();
  return ok({ sha256: hash.digest('hex'), bytes });
}

/**
 * Writes a new file whole and flushes it. Refuses nothing at all and more than `limitBytes`, reading no further; throws
 * what the content and the disk throw. What was written until then is the caller's to remove.
 */
export async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Result<Stored>> {
  const file = await open(path, 'wx', 0o600);
  return writeAll(file, content, limitBytes).finally(() => file.close());
}
