import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statfsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '#lib/config/failure.ts';
import { fileProblem } from '#lib/config/file-problem.ts';
import { program } from './binaries.ts';
import { childEnvironment, fullDisk, noSpace, runAs } from './create.ts';
import type { Identity } from './identity.ts';
import type { Place } from './place.ts';

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_buffers: '64MB',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A power cut may lose what this wrote; the death of PostgreSQL itself loses nothing that was acknowledged. */
const forgetful = { fsync: 'off', full_page_writes: 'off' };

export type Launch = {
  place: Place;
  identity: Identity | undefined;
  port: number;
  log: string;
  durable: boolean;
};

/** What became of a launch: `accepted` is decided by the caller, who knows how to connect. */
export type Launched = { exited: () => boolean; said: () => string };

/**
 * Starts PostgreSQL detached: a Ctrl-C in the terminal reaches this process only, which then stops the
 * application first and the database after it.
 */
export function launchPostgres({ place, identity, port, log, durable }: Launch): Launched {
  const settings = Object.entries({ ...always, port: String(port), ...(durable ? {} : forgetful) });
  const output = openSync(log, 'a', 0o600);
  const before = readFileSync(log).length;
  let failed: string | undefined;
  const child = spawn(
    program(place.binaries, 'postgres'),
    ['-D', place.data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: '/',
      env: childEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
      ...runAs(identity),
    },
  );
  closeSync(output);
  child.once('error', (error) => {
    failed = error.message;
  });
  // A throw-away must not outlive a process that ends before it could let go: one told to stop while it was starting.
  const end = (): void => {
    child.kill('SIGQUIT');
  };
  if (!durable) process.once('exit', end);
  child.once('exit', () => {
    failed ??= '';
    process.off('exit', end);
  });
  child.unref();
  return {
    exited: () => failed !== undefined,
    said: () => `${failed ?? ''}\n${readFileSync(log).subarray(before).toString('utf8')}`,
  };
}

/** A full disk often leaves no room to write that it is full. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 2 ** 20;
}

/** The sentence for a PostgreSQL that ended instead of accepting connections. */
export function whyItEnded(said: string, place: Place, log: string): Failure {
  if (noSpace.test(said) || isFull(place.data)) return fullDisk(place.data);
  if (/wrong ownership|Permission denied/.test(said)) {
    const why = fileProblem(Object.assign(new Error(said), { code: 'EACCES', path: place.data }));
    return new Failure(why ?? `PostgreSQL may not use ${place.data}.`);
  }
  const version = /initialized by PostgreSQL version (\d+).*version (\d+)/s.exec(said);
  if (version) {
    return new Failure(
      `The data in ${place.data} belongs to PostgreSQL ${version[1] ?? ''}, and this release has ${version[2] ?? ''}: start the older release and export, or move the folder aside.`,
    );
  }
  const fatal = /FATAL:\s+(.+)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? 'no reason given';
  return new Failure(`PostgreSQL did not start: ${fatal} (its log is ${log}).`);
}

export const nextLook = () => wait(40);
