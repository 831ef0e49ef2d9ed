import { messageOf } from '#lib/config/failure.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { countUnread, nextUnread, unreadSince } from '#lib/db/files/file-prints.ts';
import { workspaceIds } from '#lib/db/record/emptied-bin.ts';
import type { Progress } from '#lib/db/server/progress.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { isFilesAway } from '#lib/files/file-store.ts';
import { printFile } from './print-file.ts';

const who = 'stored files';
const everyMs = 5 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
const mostARound = 200;

interface Filling {
  progress: (told: Progress) => void;
  stopped: AbortSignal;
}

/**
 * Reads all files of a workspace that nobody has looked into, one after the other and beside the service, and answers how
 * many it read; stops between two when `stopped`. A file that is lost or damaged is left for the next time.
 */
export async function printFiles(workspaceId: string, { progress, stopped }: Filling): Promise<number> {
  const scope = { workspaceId, userId: null };
  let [seen, read, of] = [0, 0, 0];
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  while (after !== null) {
    const from: string = after;
    const { files, next } = await inWorkspace(scope, (tx) => nextUnread(tx, from));
    if (of === 0 && files.length > 0) of = await inWorkspace(scope, countUnread, { long: true });
    for (const file of files) {
      if (stopped.aborted) return read;
      if (await printFile(file, { workspaceId, who, stopped })) read += 1;
      seen += 1;
      progress({ what: 'texts of files', done: seen, of: Math.max(of, seen) });
    }
    after = next;
  }
  return read;
}

/** Whoever is told of what went wrong. */
interface PrintLog {
  warn(about: object, message: string): void;
}

/**
 * Reads what was uploaded to a workspace in the last two days and nobody has looked into; one that can't be read now is
 * left for the next time. @internal Tests have it done at once.
 */
export async function printLate(workspaceId: string, log: PrintLog): Promise<void> {
  const since = new Date(Date.now() - 2 * dayMs);
  const files = await inWorkspace({ workspaceId, userId: null }, (tx) => unreadSince(tx, since, mostARound));
  const stopped = new AbortController().signal;
  for (const file of files) {
    try {
      await printFile(file, { workspaceId, who, stopped });
    } catch (error) {
      if (databaseProblem(error) || isFilesAway(error)) throw error;
      log.warn({ workspaceId, fileId: file.id, said: messageOf(error) }, 'a file could not be read');
    }
  }
}

/**
 * Reads every few minutes what was uploaded lately and could not be read at once, as long as this process lives, and
 * keeps nothing from ending.
 */
export function startPrinting(log: PrintLog): void {
  const round = async (): Promise<void> => {
    try {
      for (const workspaceId of await workspaceIds()) await printLate(workspaceId, log);
    } catch (error) {
      // A database that is away now is said where somebody asks for it; the next round goes on.
      if (!databaseProblem(error)) log.warn({ said: messageOf(error) }, 'files could not be read');
    }
    again();
  };
  const again = (): void => {
    setTimeout(() => void round(), everyMs).unref();
  };
  again();
}
