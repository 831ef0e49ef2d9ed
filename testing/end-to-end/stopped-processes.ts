import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process as the system lists it. */
export interface Listed {
  pid: number;
  command: string;
}

/** The processes that `pid` started and that still run. */
export function childrenOf(pid: number): Listed[] {
  const lines = execFileSync('ps', ['-A', '-w', '-w', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return [...lines.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].flatMap(([, child, parent, command = '']) =>
    Number(parent) === pid ? [{ pid: Number(child), command }] : [],
  );
}

/** The processes of the PostgreSQL whose data is in that folder: the first, and those it started. */
function postgresProcesses(dataFolder: string): number[] {
  const first = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return [first, ...childrenOf(first).map(({ pid }) => pid)];
}

/** Freezes a PostgreSQL, so that it holds every connection and answers none; answers how to let it go on. */
export function freeze(dataFolder: string): () => void {
  const frozen = postgresProcesses(dataFolder);
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
  };
}
