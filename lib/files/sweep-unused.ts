import { messageOf } from '#lib/config/failure.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { chooseUnused, removeChosen } from '#lib/db/files/unused-files.ts';
import { giveBackRoom, staleBefore } from '#lib/db/files/uploads.ts';
import { workspaceIds } from '#lib/db/record/emptied-bin.ts';
import { removeStored } from './remove-stored.ts';

const dayMs = 24 * 60 * 60 * 1000;
const everyMs = 60 * 60 * 1000;

/** What was removed. */
export interface Swept {
  files: number;
  bytes: number;
}

async function untilNone(work: () => Promise<number>): Promise<void> {
  while ((await work()) > 0);
}

/**
 * Removes the uploads of a workspace that nobody attached to anything for so many days, and what an upload left that
 * was cut off. A file that any evidence has stays, also when that evidence is deleted, because it may be restored.
 * May run beside the service and beside itself.
 */
export async function sweepUnused(workspaceId: string, unusedDays: number): Promise<Swept> {
  const scope = { workspaceId, userId: null };
  const remove = (sha256: string): Promise<void> => removeStored(workspaceId, sha256);
  await inWorkspace(scope, async (tx, now) => {
    for (const left of await giveBackRoom(tx, workspaceId, { startedAt: { lt: staleBefore(now) } })) {
      await remove(left);
    }
  });
  await untilNone(() =>
    inWorkspace(scope, (tx, now) => chooseUnused(tx, new Date(now.getTime() - unusedDays * dayMs), now)),
  );
  const swept: Swept = { files: 0, bytes: 0 };
  await untilNone(async () => {
    const removed = await inWorkspace(scope, (tx, now) => removeChosen(tx, { workspaceId, now }, remove));
    swept.files += removed.length;
    swept.bytes += removed.reduce((sum, bytes) => sum + bytes, 0);
    return removed.length;
  });
  return swept;
}

/** Whoever is told of what was removed and of what went wrong. */
interface SweepLog {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
}

/** Removes unused uploads now and every hour, as long as this process lives, and keeps nothing from ending. */
export function startSweeping(unusedDays: number, log: SweepLog): void {
  const round = async (): Promise<void> => {
    try {
      for (const workspaceId of await workspaceIds()) {
        const swept = await sweepUnused(workspaceId, unusedDays);
        if (swept.files > 0) log.info({ workspaceId, ...swept }, 'unused uploads removed');
      }
    } catch (error) {
      // A database that is away now is said where somebody asks for it; the next round goes on.
      if (!databaseProblem(error))
        log.warn({ said: messageOf(error) }, 'unused uploads could not be removed');
    }
    setTimeout(() => void round(), everyMs).unref();
  };
  void round();
}
