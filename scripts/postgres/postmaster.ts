import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
    if (process.platform === 'win32') return 'postgres';
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * The process id of the PostgreSQL that runs on this data folder, or undefined. A pid file left by a killed
 * one may name a process of somebody else by now, so the process itself is asked.
 */
export function runningPostmaster(data: string): number | undefined {
  if (!existsSync(pidFile(data))) return undefined;
  const pid = Number(readFileSync(pidFile(data), 'utf8').split('\n', 1)[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const command = commandLine(pid);
  const ours = process.platform === 'win32' ? command !== '' : command.includes(data);
  return ours ? pid : undefined;
}

/**
 * PostgreSQL refuses to start while the process that its pid file names is alive, whoever that is by now.
 * The name of its own parent it knows to be wrong, and then still makes sure that nothing of the one that
 * was killed is left: so this process takes the place of the stranger, and the file stays.
 */
export function disownStalePidFile(data: string): void {
  if (!existsSync(pidFile(data)) || runningPostmaster(data) !== undefined) return;
  const lines = readFileSync(pidFile(data), 'utf8').split('\n');
  if (!isAlive(Number(lines[0]))) return;
  writeFileSync(pidFile(data), [String(process.pid), ...lines.slice(1)].join('\n'));
}

async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await wait(25);
  }
  return true;
}

/** Stops it as PostgreSQL's "fast" shutdown does: open transactions are rolled back, nothing is lost. */
export async function stopPostmaster(data: string): Promise<void> {
  const pid = runningPostmaster(data);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  if (await ended(pid, 10_000)) return;
  process.kill(pid, 'SIGQUIT');
  await ended(pid, 5_000);
}
