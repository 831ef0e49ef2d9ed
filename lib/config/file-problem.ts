import { execFileSync } from 'node:child_process';
import { statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './failure.ts';

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function nameOf(uid: number): string {
  try {
    const name = execFileSync('id', ['-nu', String(uid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return name.trim();
  } catch {
    return `account ${String(uid)}`;
  }
}

interface Blocker {
  path: string;
  owner: number;
}

/** What stands in the way of account `uid` at `path`: that itself, or the nearest folder that is there. */
function blocker(path: string, uid: number): Blocker {
  const found = statOf(path);
  let above = dirname(path);
  if (found && found.uid !== uid) {
    // What was left in a folder seldom came alone.
    return { path: statOf(above)?.uid === found.uid ? above : path, owner: found.uid };
  }
  while (!statOf(above) && above !== dirname(above)) above = dirname(above);
  const folder = statOf(above);
  const closed = folder !== undefined && folder.uid !== uid && (folder.mode & 0o022) === 0;
  return found && !closed ? { path, owner: found.uid } : { path: above, owner: folder?.uid ?? 0 };
}

function denied(path: string): string {
  const uid = process.getuid?.();
  if (uid === undefined) return `${path} may not be read or written by this account: allow it to.`;
  const found = blocker(path, uid);
  const me = nameOf(uid);
  if (found.owner === uid) {
    return `${found.path} may not be read or written by its own account (${me}): allow it with chmod -R u+rwX ${found.path}`;
  }
  const owner = nameOf(found.owner);
  if (!statOf(path)) {
    return `${path} can’t be made by this account (${me}), since ${found.path} belongs to ${owner}: name a folder of your own, as in DATA_DIR=…, or let ${owner} make this one and give it over.`;
  }
  return `${path} may not be read or written by this account (${me}), since ${found.path} belongs to ${owner}: start as ${owner}, or give it over with: sudo chown -R ${me} ${found.path}`;
}

function problem(code: string | undefined, path: string): string | null {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return denied(path);
    case 'EROFS':
      return `${path} lies on a disk that is read-only: mount it for writing, or name another folder in DATA_DIR.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} can’t be made a folder, because a file is in its place or on the way to it: move that aside, or name another folder in DATA_DIR.`;
    case 'EISDIR':
      return `${path} is a folder where a file is needed: move it aside.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${path} is full: free some space and start again.`;
    default:
      return null;
  }
}

/** What to do about an error of Node's with a file or folder, in a sentence; `null` for any other error. */
export function fileProblem(error: unknown): string | null {
  const path =
    error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
  const code = codeOf(error);
  if (path !== null) return problem(code, path);
  return code === 'ENOSPC' ? 'The disk is full: free some space and start again.' : null;
}

/** As `fileProblem`, of what another program printed about an error of Node's. */
export function fileProblemIn(output: string): string | null {
  const [, code, path] = /\b(E[A-Z]+): [^,\n]+, \w+ '([^']+)'/.exec(output) ?? [];
  return path === undefined ? null : problem(code, path);
}
