import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A folder on a disk of its own, with what makes that disk larger or smaller and what takes it away. */
export interface SmallDisk {
  folder: string;
  resize: (megabytes: number) => void;
  remove: () => void;
}

/** Puts a small disk at an empty folder, or says why this account can't have one. */
export function smallDisk(at: string, megabytes: number): SmallDisk | { why: string } {
  const mount = (options: string): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=711`, 'tmpfs', at], { stdio: 'pipe' });
  };
  try {
    mount(`size=${megabytes}m`);
  } catch {
    rmSync(at, { recursive: true, force: true });
    return { why: 'a disk of its own can’t be mounted here: run it as root on Linux' };
  }
  const folder = join(at, 'data');
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  return {
    folder,
    resize: (size) => mount(`remount,size=${size}m`),
    remove: () => {
      execFileSync('umount', [at]);
      rmSync(at, { recursive: true, force: true });
    },
  };
}
