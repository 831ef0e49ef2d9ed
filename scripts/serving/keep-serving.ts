import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '#lib/config/failure.ts';
import { restartPause } from './restart-pause.ts';
import type { Server } from './server.ts';

/** How long a server has to serve before its end counts as the first again, in milliseconds. */
const settled = 60_000;

export interface Kept {
  /** The server that serves now; `undefined` between two. */
  current: () => Server | undefined;
  /** Stops the server, and starts none again. */
  stop: () => Promise<void>;
}

interface Keeping {
  first: Server;
  start: (restarts: number) => Promise<Server>;
  say: (sentence: string) => void;
}

/**
 * Starts the server again whenever it ends, for whatever reason, with growing pauses, until it is stopped. One that
 * ends soon after it was started counts as a try that failed.
 */
export function keepServing({ first, start, say }: Keeping): Kept {
  const stopped = new AbortController();
  const isStopped = (): boolean => stopped.signal.aborted;
  let current: Server | undefined = first;
  let restarts = 0;

  async function startAgain(failedBefore: number): Promise<number> {
    for (let failed = failedBefore; !isStopped(); failed += 1) {
      await wait(restartPause(failed), undefined, { signal: stopped.signal }).catch(() => undefined);
      if (isStopped()) break;
      try {
        restarts += 1;
        const started = await start(restarts);
        // Asked to stop while it was starting: nobody else knows of it.
        if (isStopped()) await started.stop();
        else {
          current = started;
          say('The server runs again.');
        }
        return failed;
      } catch (error) {
        say(`The server could not be started again: ${messageOf(error)}`);
      }
    }
    return failedBefore;
  }

  const keeping = (async () => {
    let failed = 0;
    while (current && !isStopped()) {
      const since = Date.now();
      const reason = await current.ended;
      current = undefined;
      if (isStopped()) return;
      say(`${reason} It is started again.`);
      failed = (await startAgain(Date.now() - since > settled ? 0 : failed)) + 1;
    }
  })();

  return {
    current: () => current,
    stop: async () => {
      stopped.abort();
      await current?.stop();
      await keeping;
    },
  };
}
