import { setTimeout as wait } from 'node:timers/promises';
import { keepPrint, type UnreadFile } from '#lib/db/files/file-prints.ts';
import { fileStore, nameOf } from '#lib/files/places.ts';
import { mayHaveText } from '#lib/import/entry/may-have-text.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { printStoredAside } from '#lib/readers/read-aside.ts';

const againMs = 250;
/** What is kept of a file without a text. */
const nothing = (): Uint8Array<ArrayBuffer> => new Uint8Array();

/** For whom a file is read, and until when that is waited for. */
export interface Reading {
  workspaceId: string;
  /** Served in turn with others who have something read. */
  who: string;
  stopped: AbortSignal;
}

/** The bytes of a stored file; `null` where it is not whole in its place now. */
async function bytesOf(workspaceId: string, file: UnreadFile): Promise<Uint8Array | null> {
  const opened = await fileStore().open(nameOf(workspaceId, file.sha256), file);
  if (opened.damage !== null) return null;
  return new Uint8Array(await new Response(opened.file.content()).arrayBuffer());
}

/** The print of its text, nothing where none can be read; `null` where there was no time to read it. */
async function printOf(
  bytes: Uint8Array,
  { who, stopped }: Reading,
): Promise<Uint8Array<ArrayBuffer> | null> {
  while (!stopped.aborted) {
    const read = await printStoredAside(who, bytes, stopped);
    if (read.ok) return read.value;
    if (read.problem.code === 'interrupted') return null;
    if (read.problem.code !== 'busy') return nothing();
    await wait(againMs, undefined, { signal: stopped }).catch(() => undefined);
  }
  return null;
}

/**
 * Reads what a stored file says, in a process of its own with the bounds of an import, and keeps what it looks like to
 * the comparison of copies; claims that have the file are counted again. A file without a text that can be read is
 * known to have none, and changes nothing. False where it was not read now: it is lost or damaged, or there was no time.
 */
export async function printFile(file: UnreadFile, reading: Reading): Promise<boolean> {
  const { workspaceId } = reading;
  const keep = (print: Uint8Array<ArrayBuffer>) => keepPrint(workspaceId, { fileId: file.id, print });
  if (file.bytes >= MAX_ARTICLE_BYTES) return keep(nothing());
  const bytes = await bytesOf(workspaceId, file);
  if (bytes === null) return false;
  if (!mayHaveText(bytes)) return keep(nothing());
  const print = await printOf(bytes, reading).catch(async (fault: unknown) => {
    // What a reader fails on, it fails on always.
    await keep(nothing());
    throw fault;
  });
  return print !== null && keep(print);
}
