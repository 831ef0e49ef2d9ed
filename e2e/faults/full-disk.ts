import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { away, type Fault } from './fault.ts';
import { until } from './until.ts';

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
