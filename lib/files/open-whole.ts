import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { codeOf } from '#lib/config/failure.ts';
import type { FileDamage } from '#lib/domain/evidence.ts';
import type { Stored } from './write-whole.ts';

/** A stored file whose every byte was just seen to be what its hash says, or what was found in its place. */
export type Opened = { damage: null; file: WholeFile } | { damage: FileDamage };

// What the disk says when it has no such file to give, as against a process that has too many open.
const notThere = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE']);
const hashedAtOnce = 256 * 1024;
const sentAtOnce = 64 * 1024;

async function isWhole(file: FileHandle, { sha256, bytes }: Stored): Promise<boolean> {
  const found = await file.stat();
  if (!found.isFile() || found.size !== bytes) return false;
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(hashedAtOnce);
  for (let at = 0; at < bytes;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) return false;
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest('hex') === sha256;
}

/** An open file, and when it was last written before it was read. */
export class WholeFile {
  readonly #file: FileHandle;
  readonly #bytes: number;
  readonly #written: bigint;

  constructor(file: FileHandle, bytes: number, written: bigint) {
    this.#file = file;
    this.#bytes = bytes;
    this.#written = written;
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #isUnwritten(): Promise<boolean> {
    return (await this.#file.stat({ bigint: true })).mtimeNs === this.#written;
  }

  /**
   * Its bytes as a stream, which closes the file at its end or when nobody reads on. It breaks off before the end
   * when somebody writes into the file while it is sent, so that nobody takes what came for the file.
   */
  content(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    return new ReadableStream({
      pull: async (controller) => {
        const chunk = new Uint8Array(Math.min(sentAtOnce, this.#bytes - at));
        const { bytesRead } = await this.#file.read(chunk, 0, chunk.length, at);
        at += bytesRead;
        const isLast = at === this.#bytes;
        if (bytesRead === 0 || (isLast && !(await this.#isUnwritten()))) {
          await this.close();
          controller.error(new Error('A stored file was changed while it was sent.'));
          return;
        }
        controller.enqueue(chunk.subarray(0, bytesRead));
        if (!isLast) return;
        await this.close();
        controller.close();
      },
      cancel: () => this.close(),
    });
  }
}

/**
 * Opens the stored file in its place, and reads all of it before any of it goes out: a file that was changed, cut or lost on the
 * disk is never handed out as the one that was stored. What is then sent comes from the same open file, whatever is
 * put in its place meanwhile. Read anew each time: size and time of a file prove nothing about a failing disk.
 */
export async function openWhole(place: string, stored: Stored): Promise<Opened> {
  let file: FileHandle;
  try {
    file = await open(place, 'r');
  } catch (error) {
    if (notThere.has(codeOf(error) ?? '')) return { damage: 'MISSING' };
    throw error;
  }
  try {
    const { mtimeNs } = await file.stat({ bigint: true });
    if (await isWhole(file, stored)) {
      return { damage: null, file: new WholeFile(file, stored.bytes, mtimeNs) };
    }
    await file.close();
    return { damage: 'CHANGED' };
  } catch (error) {
    await file.close();
    if (notThere.has(codeOf(error) ?? '')) return { damage: 'MISSING' };
    throw error;
  }
}
