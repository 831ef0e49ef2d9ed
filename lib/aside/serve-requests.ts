import { once } from 'node:events';
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { grewTooLarge } from './pooled-process.ts';

/** Where an error of ours came from, without its message, which may quote what was worked on. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an error that is none';
  return [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n');
}

/**
 * What a process of a pool does: answers one request after the other. Started by `pooled-process.ts` and ended from
 * outside when an answer takes too long. The service answers first: `niceness` says how much what is done here can
 * wait for it. An answer says whether the process has grown too large to be asked again. It has no settings, secrets or database of the service's.
 */
export async function serveRequests(answer: (message: unknown) => unknown, niceness: number): Promise<void> {
  const [, , parent, residentBytes] = process.argv;
  process.on('disconnect', () => process.exit(0));
  setPriority(niceness);
  const watch = new Worker(new URL('watch.mjs', import.meta.url), {
    workerData: { parent: Number(parent), residentBytes: Number(residentBytes), tooLarge: grewTooLarge },
  });
  await once(watch, 'online');
  process.on('message', (message) => {
    void Promise.resolve()
      .then(() => answer(message))
      .then(
        (value) => ({ value, worn: process.memoryUsage.rss() > Number(residentBytes) / 2 }),
        (error: unknown) => ({ fault: faultOf(error) }),
      )
      .then((sent) => process.send?.(sent));
  });
}
