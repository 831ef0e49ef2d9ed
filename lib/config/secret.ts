import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret kept in `folder`, made on first use and readable by its owner only. Two processes that begin
 * at once agree on one: the file appears whole or not at all.
 */
export function storedSecret(folder: string): string {
  const path = join(folder, 'secret');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const partial = `${path}.${String(process.pid)}`;
    writeFileSync(partial, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    try {
      linkSync(partial, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(partial, { force: true });
    }
  }
  return readFileSync(path, 'utf8').trim();
}
