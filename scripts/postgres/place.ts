import { createHash } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { installedPostgres, makeExecutable } from './binaries.ts';
import type { Identity } from './identity.ts';

export type Place = { binaries: string; data: string; dataMoved: boolean };

function mayRead(path: string, identity: Identity, needed: number): boolean {
  const stat = statSync(path);
  const shift = stat.uid === identity.uid ? 6 : stat.gid === identity.gid ? 3 : 0;
  return ((stat.mode >> shift) & needed) === needed;
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

/** Whether that account can enter every folder on the way to `path`. */
export function canReach(path: string, identity: Identity): boolean {
  return ancestors(path)
    .filter((folder) => existsSync(folder))
    .every((folder) => mayRead(folder, identity, 0o1));
}

function canRun(binaries: string, identity: Identity): boolean {
  return (
    canReach(join(binaries, 'bin', 'postgres'), identity) &&
    mayRead(join(binaries, 'bin', 'postgres'), identity, 0o5) &&
    mayRead(join(binaries, 'share', 'postgresql', 'postgres.bki'), identity, 0o4)
  );
}

function sharedFolder(): string {
  const parent = '/var/lib';
  try {
    accessSync(parent, constants.W_OK);
    return join(parent, 'corroborate');
  } catch {
    return join(tmpdir(), 'corroborate');
  }
}

function copyBinaries(from: string, shared: string): string {
  const version = basename(resolve(from, '..'));
  const stamp = createHash('sha256')
    .update(`${from} ${String(statSync(from).mtimeMs)}`)
    .digest('hex')
    .slice(0, 8);
  const target = join(shared, `${version}-${stamp}`);
  if (existsSync(target)) return target;
  // Copied aside and renamed, so that an interrupted copy is never taken for a whole one.
  const partial = `${target}.${String(process.pid)}`;
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(partial, target);
  return target;
}

/**
 * Where PostgreSQL's programs and data are. They stay in node_modules and in `home`, except when root runs
 * a clone in a folder that PostgreSQL's own account cannot enter (such as /root): then under /var/lib.
 */
export function choosePlace(home: string, identity: Identity | undefined): Place {
  const binaries = installedPostgres();
  makeExecutable(binaries);
  const data = join(home, 'postgres');
  if (!identity) return { binaries, data, dataMoved: false };

  const dataStays = canReach(data, identity);
  const binariesStay = canRun(binaries, identity);
  if (dataStays && binariesStay) return { binaries, data, dataMoved: false };

  const shared = sharedFolder();
  mkdirSync(shared, { recursive: true, mode: 0o755 });
  const key = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const folder = join(shared, key);
  if (!dataStays) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chownSync(folder, identity.uid, identity.gid);
  }
  return {
    binaries: binariesStay ? binaries : copyBinaries(binaries, shared),
    data: dataStays ? data : join(folder, 'postgres'),
    dataMoved: !dataStays,
  };
}
