import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const megabyte = 1024;

function residentSet(pid: number, line: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const held = new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    if (held !== undefined) return Number(held) / megabyte;
  } catch {
    // No /proc here.
  }
  const said = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(said.trim()) / megabyte;
}

/**
 * Memory of a process in MB: on Linux the most it ever held (its resident set, as the kernel keeps it), on
 * other systems what it holds now.
 */
export function memoryOf(pid: number): number {
  return residentSet(pid, 'VmHWM');
}

/** Memory a process holds now, in MB. */
export function heldNow(pid: number): number {
  return residentSet(pid, 'VmRSS');
}
