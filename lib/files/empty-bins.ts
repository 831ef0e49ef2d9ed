import { messageOf } from '#lib/config/failure.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { removeGone, workspaceIds, type Removed } from '#lib/db/record/emptied-bin.ts';
import { keepBackGone, onTermsInBin } from '#lib/db/sources/known-on-terms.ts';
import { lockSources } from '#lib/db/sources/source-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';

const everyMs = 60 * 60 * 1000;

function idsOf(gone: readonly Removed[], kind: Removed['kind']): string[] {
  return gone.flatMap((one) => (one.kind === kind ? one.id : []));
}

/** Removes some of it, and says in the log what went, by its id: whoever kept one can tell that it was here. */
async function removeSome(workspaceId: string): Promise<number> {
  return inWorkspace({ workspaceId, userId: null }, async (tx, now) => {
    const onTerms = await onTermsInBin(tx);
    await lockSources(tx, onTerms);
    const gone = await removeGone(tx);
    if (gone.length === 0) return 0;
    const after = {
      articles: idsOf(gone, 'article'),
      claims: idsOf(gone, 'claim'),
      evidence: idsOf(gone, 'evidence'),
      responses: idsOf(gone, 'response'),
    };
    await appendEvents(tx, { workspaceId, actorId: null, now }, [
      { type: 'bin.emptied', entity: 'Bin', entityId: workspaceId, after },
      ...(await keepBackGone(tx, { workspaceId, now }, onTerms)),
    ]);
    return gone.length;
  });
}

/**
 * Removes for good what was deleted 30 days ago in a workspace, and answers how many things that were. Their files go
 * with the unused ones. May run beside the service and beside itself.
 */
export async function emptyBin(workspaceId: string): Promise<number> {
  let all = 0;
  for (let some = await removeSome(workspaceId); some > 0; some = await removeSome(workspaceId)) all += some;
  return all;
}

/** Whoever is told of what was removed and of what went wrong. */
interface BinLog {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
}

/** Empties the bins of all workspaces now and every hour, as long as this process lives, and keeps nothing from ending. */
export function startEmptyingBins(log: BinLog): void {
  const round = async (): Promise<void> => {
    try {
      for (const workspaceId of await workspaceIds()) {
        const removed = await emptyBin(workspaceId);
        if (removed > 0) log.info({ workspaceId, removed }, 'bin emptied');
      }
    } catch (error) {
      // A database that is away now is said where somebody asks for it; the next round goes on.
      if (!databaseProblem(error)) log.warn({ said: messageOf(error) }, 'a bin could not be emptied');
    }
    setTimeout(() => void round(), everyMs).unref();
  };
  void round();
}
