import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#lib/config/failure.ts';

const State = z.object({
  data: z.string(),
  port: z.int().min(1).max(65535),
  superuserPassword: z.string(),
  ownerPassword: z.string(),
});

/** What must outlive a start: where the data lies, its port and its two passwords. */
export type State = z.infer<typeof State>;

function pathOf(home: string): string {
  return join(home, 'postgres.json');
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

export function readState(home: string): State | undefined {
  if (!existsSync(pathOf(home))) return undefined;
  // A file that may not be read is whole, and nothing to restore.
  const text = readFileSync(pathOf(home), 'utf8');
  try {
    return State.parse(JSON.parse(text));
  } catch {
    throw new Failure(
      `${pathOf(home)} is damaged: restore it from a backup, or move ${home} aside to begin with an empty database.`,
    );
  }
}

export function writeState(home: string, state: State): void {
  mkdirSync(home, { recursive: true });
  const partial = `${pathOf(home)}.${String(process.pid)}`;
  writeFileSync(partial, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(partial, pathOf(home));
}
