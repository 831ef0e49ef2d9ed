import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { away, type Fault } from './fault.ts';
import { dataFolder } from './service.ts';
import { until } from './until.ts';

const size = '320m';

/** A folder on a small disk of its own, or why this account can't have one. */
export function smallDisk(): { folder: string; remove: () => void } | { why: string } {
  const folder = dataFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return { why: 'a disk of its own can’t be mounted here: run it as root on Linux' };
  }
  const data = join(folder, 'data');
  mkdirSync(data);
  chmodSync(data, 0o711);
  const remove = (): void => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder: data, remove };
}

/** Takes all the room that is left, and whatever comes free, until it is let go. */
function fillUp(path: string): { more: () => void; letGo: () => void } {
  const file = openSync(path, 'w');
  const piece = Buffer.alloc(1024 * 1024, 1);
  const more = (): void => {
    for (let bytes = piece.length; bytes >= 512;) {
      try {
        writeSync(file, piece, 0, bytes);
      } catch {
        bytes /= 2;
      }
    }
  };
  return {
    more,
    letGo: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

export const fullDisk: Fault = {
  name: 'the disk full, and free again',
  back: 'by itself',
  allowed: [...away, '507'],
  happen: async (service, load) => {
    const filler = fillUp(join(service.dataDir, '..', 'filler'));
    const told = (): number => load.tally.of('507') + load.tally.of('503');
    try {
      await until('each writer was told', () => {
        filler.more();
        return told() >= 50;
      });
    } finally {
      filler.letGo();
    }
  },
};
