import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unprivilegedIdentity } from '#scripts/postgres/identity.ts';
import { freePort } from '#scripts/serving/free-port.ts';

/** A PgBouncer of the tests. */
export interface Pooler {
  /** An address of PostgreSQL, by way of the pooler. */
  through: (url: string) => string;
  /** Lets the login of an address in. */
  letIn: (url: string) => void;
  stop: () => Promise<void>;
}

const program = ['/usr/sbin/pgbouncer', '/usr/local/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer'].find(
  (path) => spawnSync(path, ['--version']).status === 0,
);

/** Whether there is a PgBouncer on this machine to test with. */
export const hasPgBouncer = program !== undefined;

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const told = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', told(true));
    socket.once('error', told(false));
  });
}

/**
 * Starts PgBouncer before the PostgreSQL of an address, in transaction mode and with its own settings for all else. It
 * lends no more than `most` connections, so that whoever asks often meets one that another had.
 */
export async function startPgBouncer(postgres: string, most: number): Promise<Pooler> {
  if (program === undefined) throw new Error('There is no PgBouncer on this machine.');
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-pgbouncer-'));
  const port = await freePort();
  const at = new URL(postgres);
  const logins = new Map<string, string>();
  const users = join(folder, 'users.txt');
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(users, '');
  writeFileSync(
    settings,
    `[databases]
* = host=${at.hostname} port=${at.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${String(port)}
unix_socket_dir =
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${String(most)}
`,
  );
  // It refuses to be root, as PostgreSQL does.
  const identity = unprivilegedIdentity();
  if (identity) for (const path of [folder, users, settings]) chownSync(path, identity.uid, identity.gid);
  const child = spawn(program, ['-q', settings], {
    cwd: '/',
    stdio: 'ignore',
    ...(identity && { uid: identity.uid, gid: identity.gid }),
  });
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended with ${String(child.exitCode)}.`);
    await wait(50);
  }
  return {
    through: (url) => {
      const through = new URL(url);
      through.host = `127.0.0.1:${String(port)}`;
      return through.href;
    },
    letIn: (url) => {
      const { username, password } = new URL(url);
      logins.set(decodeURIComponent(username), decodeURIComponent(password));
      writeFileSync(users, [...logins].map((pair) => pair.map((word) => `"${word}"`).join(' ')).join('\n'));
      child.kill('SIGHUP');
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
