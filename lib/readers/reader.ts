import { once } from 'node:events';
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { notImported } from '#lib/import/problems.ts';
import { grewTooLarge } from '#lib/aside/pooled-process.ts';
import { readings } from './readings.ts';
import { readingRequestSchema } from './request.ts';

/**
 * The process that reads what others wrote: started by `child.ts`, told one request at a time, ended from
 * outside when that takes too long. It has no settings, secrets or database of the service's.
 */
const [, , parent, residentBytes] = process.argv;

function read(message: unknown): unknown {
  const request = readingRequestSchema.parse(message);
  switch (request.kind) {
    case 'article-text':
      return readings['article-text'](request.input);
    case 'article-file':
      return readings['article-file'](request.input);
    case 'storable-text':
      return readings['storable-text'](request.input);
  }
}

/** Where an error of ours came from, without its message, which may quote what was read. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an error that is none';
  return [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n');
}

function answer(message: unknown): { value: unknown } | { fault: string } {
  try {
    return { value: read(message) };
  } catch (error) {
    // What has more levels than the stack, or more letters than a string, is as good as too large.
    if (error instanceof RangeError) return { value: notImported({ code: 'too-much-work' }) };
    return { fault: faultOf(error) };
  }
}

process.on('disconnect', () => process.exit(0));
// The service answers first; a reading can wait.
setPriority(10);
const watch = new Worker(new URL('watch.mjs', import.meta.url), {
  workerData: { parent: Number(parent), residentBytes: Number(residentBytes), tooLarge: grewTooLarge },
});
await once(watch, 'online');
process.on('message', (message) => {
  process.send?.(answer(message));
});
