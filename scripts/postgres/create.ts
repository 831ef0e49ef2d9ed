import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '#lib/config/failure.ts';
import { program } from './binaries.ts';
import type { Identity } from './identity.ts';
import { type Place } from './place.ts';

export const noSpace = /No space left on device|disk quota exceeded/i;

export function fullDisk(folder: string): Failure {
  return new Failure(`The disk that holds ${folder} is full: free some space and start again.`);
}

/** PostgreSQL inherits nothing secret, and speaks English whatever the machine's language. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

export function runAs(identity: Identity | undefined): { uid?: number; gid?: number } {
  return identity ? { uid: identity.uid, gid: identity.gid } : {};
}

/**
 * Makes an empty cluster at `place.data`, unless there is one. It is made aside and renamed, so an
 * interrupted first start leaves nothing that a second one would take for a database.
 */
export function createCluster(
  place: Place,
  identity: Identity | undefined,
  superuserPassword: string,
  durable: boolean,
): void {
  if (existsSync(join(place.data, 'PG_VERSION'))) return;
  // A folder that may not be looked into holds a database for all that is known.
  if (existsSync(place.data)) readdirSync(place.data);
  const partial = `${place.data}.${String(process.pid)}`;
  const passwordFile = `${partial}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(dirname(partial), { recursive: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (identity) {
    chownSync(partial, identity.uid, identity.gid);
    chownSync(passwordFile, identity.uid, identity.gid);
  }
  try {
    const result = spawnSync(
      program(place.binaries, 'initdb'),
      [
        `--pgdata=${partial}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { cwd: '/', env: childEnvironment(), encoding: 'utf8', ...runAs(identity) },
    );
    if (result.status !== 0) {
      const said = result.error?.message ?? result.stderr;
      if (noSpace.test(said)) throw fullDisk(place.data);
      const reason = said.trim().split('\n').at(-1) ?? 'no reason given';
      throw new Failure(`PostgreSQL could not create its data in ${place.data}: ${reason}`);
    }
    chmodSync(partial, 0o700);
    renameSync(partial, place.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}
