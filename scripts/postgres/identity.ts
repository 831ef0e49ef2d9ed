import { execFileSync } from 'node:child_process';
import { Failure } from '#lib/config/failure.ts';

/** Who PostgreSQL runs as: nothing when this process is not root, since PostgreSQL refuses only root. */
export type Identity = { uid: number; gid: number; name: string };

function lookUp(name: string): Identity | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g'), name };
  } catch {
    return undefined;
  }
}

const waysToAdd: [string, string[]][] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
  ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres']],
];

function addPostgresUser(): void {
  for (const [command, args] of waysToAdd) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return;
    } catch {
      // The next way may exist on this system; when none does, `nobody` is used.
    }
  }
}

/** An account without privileges for PostgreSQL when run by root: `postgres`, made if absent, else `nobody`. */
export function unprivilegedIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp('postgres');
  if (existing) return existing;
  addPostgresUser();
  const identity = lookUp('postgres') ?? lookUp('nobody');
  if (!identity) {
    throw new Failure(
      'PostgreSQL refuses to run as root and no other account could be made: create an account named "postgres", or set DATABASE_URL.',
    );
  }
  return identity;
}
