import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '#scripts/running/run.ts';

// What a clone does not have; node_modules is linked, since a first start is measured after the installation.
const left =
  /^(\.git|\.next|\.data|node_modules|lib\/db\/generated|test-results|playwright-report)$|\.tsbuildinfo$/;

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or one without hard links.
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

/** A copy of this project as a clone is after `npm ci`, and how to be rid of it. */
export function freshCopy(): { folder: string; discard: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    // PostgreSQL's own account has to get in, as it does into most clones.
    chmodSync(folder, 0o755);
    cpSync(root, folder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !left.test(relative(root, path).replaceAll('\\', '/')),
    });
    linkFolder(join(root, 'node_modules'), join(folder, 'node_modules'));
    return { folder, discard };
  } catch (error) {
    discard();
    throw error;
  }
}
