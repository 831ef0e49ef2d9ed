import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { join } from 'node:path';
import { totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '#lib/config/failure.ts';
import { heapMegabytes, youngMegabytes } from './heap-size.ts';
import { root, toolEnvironment } from '#scripts/running/run.ts';

/** What a running server is told by the process that keeps it alive. */
export type ServerWord = { databaseUrl: string; databaseRestarts: number };

export type Server = {
  pid: number;
  /** What it writes, its log among it. */
  output: Readable | null;
  /** Settles, with the reason, when the server ends without having been asked to. */
  ended: Promise<string>;
  /** Sends it a word; one that is ending does not hear it. */
  tell: (word: ServerWord) => void;
  /** Lets accepted requests finish, within 12 s. */
  stop: () => Promise<void>;
};

// Left alone, V8 lets what it no longer needs pile up to gigabytes on a large machine.
function frugal(processes: number): string[] {
  const constrained = process.constrainedMemory();
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const heap = heapMegabytes(memory, processes);
  return [`--max-old-space-size=${String(heap)}`, `--max-semi-space-size=${String(youngMegabytes(heap))}`];
}
// What glibc hands out besides it seldom gives back: an arena for each thread, and the larger pieces once one was freed.
const givenBack = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '65536',
  MALLOC_TOP_PAD_: '65536',
};

const patience = 30_000;
const grace = 12_000;

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(`${address}/api/health/live`, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), grace);
  await gone;
  clearTimeout(forced);
}

/**
 * Runs the built application as a process of its own and returns once it answers. It ends by itself when
 * this process dies, however it dies.
 */
export async function startServer(
  script: 'scripts/serving/serve.mjs' | 'scripts/serving/serve-many.mjs' | 'scripts/serving/serve-dev.ts',
  environment: Record<string, string>,
  listening: string,
): Promise<Server> {
  // The warning is Prisma's: it asks for related rows on one connection at once.
  const flags = [
    '--disable-warning=DeprecationWarning',
    ...(script === 'scripts/serving/serve-dev.ts' ? [] : frugal(Number(environment['WEB_PROCESSES'] ?? 1))),
  ];
  const child = spawn(process.execPath, [...flags, join(root, script)], {
    cwd: root,
    env: toolEnvironment({ ...givenBack, ...environment }),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let greeting = '';
  const hold = (chunk: Buffer): void => {
    greeting += chunk.toString('utf8');
  };
  child.stdout?.on('data', hold);
  const ended = once(child, 'exit').then(
    () => `The server ended (${child.signalCode ?? `exit code ${String(child.exitCode)}`}).`,
  );
  const deadline = Date.now() + patience;
  while (!(await answers(listening))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Failure(`${greeting}${await ended}`);
    if (Date.now() > deadline) {
      await stopChild(child);
      throw new Failure(`${greeting}The server did not answer within ${String(patience / 1000)} s.`);
    }
    await wait(50);
  }
  child.stdout?.off('data', hold);
  child.stdout?.pipe(process.stdout);
  const { pid } = child;
  if (pid === undefined) throw new Failure(`${greeting}${await ended}`);
  const tell = (word: ServerWord): void => {
    if (child.connected) child.send(word, () => undefined);
  };
  return { pid, output: child.stdout, ended, tell, stop: () => stopChild(child) };
}
