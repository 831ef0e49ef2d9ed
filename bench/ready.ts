import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort } from '#scripts/serving/free-port.ts';
import { toolEnvironment } from '#scripts/running/run.ts';
import type { Cleanups } from './cleanups.ts';
import { figure, percentile, type Figure } from './figure.ts';
import { freshCopy } from './fresh-copy.ts';
import { names } from './names.ts';

const laterStarts = 3;

function start(folder: string, port: number, dataDir: string): ChildProcess {
  const place = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir };
  return spawn(process.execPath, [join(folder, 'scripts', 'bootstrap.mjs'), 'start'], {
    cwd: folder,
    env: toolEnvironment(place),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ready(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (said.includes('Corroborate is ready at')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The start ended before it was ready:\n${said}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Seconds from the command in a folder to the line that says where it is ready, with the data of another. */
export async function measureStartOf(folder: string, dataDir: string, cleanups: Cleanups): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = start(folder, port, dataDir);
  return cleanups.around(
    () => stop(child),
    async () => {
      await ready(child);
      return (performance.now() - began) / 1000;
    },
  );
}

/** How long `npm start` takes in a fresh copy whose packages are installed, and how long it takes again. */
export async function measureReady(cleanups: Cleanups): Promise<Figure[]> {
  const copy = freshCopy();
  const timeToReady = (): Promise<number> =>
    measureStartOf(copy.folder, join(copy.folder, '.data'), cleanups);
  return cleanups.around(copy.discard, async () => {
    const first = await timeToReady();
    const later: number[] = [];
    while (later.length < laterStarts) later.push(await timeToReady());
    return [
      figure(names.firstStart, first, 's', 1),
      figure(names.laterStart, percentile(later, 0.5), 's', later.length),
    ];
  });
}
