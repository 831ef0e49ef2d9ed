import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const megabyte = 1024;

/**
 * Memory of a process in MB: on Linux the most it ever held (its resident set, as the kernel keeps it), on
 * other systems what it holds now.
 */
export function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const most = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (most !== undefined) return Number(most) / megabyte;
  } catch {
    // No /proc here.
  }
  const said = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(said.trim()) / megabyte;
}
