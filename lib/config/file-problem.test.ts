import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileProblem, fileProblemIn } from './file-problem.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-files-'));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function errorOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It went well.');
}

test('a file in the place of a folder', () => {
  writeFileSync(join(folder, 'data'), '');
  const inPlace = errorOf(() => mkdirSync(join(folder, 'data'), { recursive: true }));
  const onTheWay = errorOf(() => mkdirSync(join(folder, 'data', 'postgres'), { recursive: true }));
  for (const error of [inPlace, onTheWay]) {
    expect(fileProblem(error)).toMatch(/^\/.+ can’t be made a folder, because a file is in its place/);
  }
});

test('a folder in the place of a file', () => {
  expect(fileProblem(errorOf(() => writeFileSync(folder, '')))).toBe(
    `${folder} is a folder where a file is needed: move it aside.`,
  );
});

test.each([
  ['ENOSPC', /^The disk that holds \/some\/where is full/],
  ['EROFS', /^\/some\/where lies on a disk that is read-only/],
])('%s', (code, sentence) => {
  expect(fileProblem(Object.assign(new Error(code), { code, path: '/some/where' }))).toMatch(sentence);
});

test('an error that is no file’s, and one that needs no advice', () => {
  expect(fileProblem(new Error('EACCES: permission denied'))).toBeNull();
  expect(fileProblem(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBeNull();
  expect(fileProblem(Object.assign(new Error('x'), { code: 'ENOENT', path: '/x' }))).toBeNull();
});

test('an error that another program printed', () => {
  const printed = "  uncaught Error: EISDIR: illegal operation on a directory, open '/some/folder'\n    at x";
  expect(fileProblemIn(printed)).toBe('/some/folder is a folder where a file is needed: move it aside.');
  expect(fileProblemIn('Failed to compile: a, b "c"')).toBeNull();
});

// Only root can act as two accounts.
describe.skipIf(process.getuid?.() !== 0)('what is another account’s', () => {
  const stranger = 65_534;

  /** The error of a stranger's try, and what it is told. */
  function toldToStranger(script: string): string | null {
    const { stdout } = spawnSync(
      process.execPath,
      ['-e', `try { ${script} } catch ({ code, path }) { console.log(JSON.stringify({ code, path })) }`],
      { uid: stranger, gid: stranger, encoding: 'utf8' },
    );
    const { code, path } = z.object({ code: z.string(), path: z.string() }).parse(JSON.parse(stdout));
    const error = Object.assign(new Error('denied'), { code, path });
    vi.spyOn(process, 'getuid').mockReturnValue(stranger);
    return fileProblem(error);
  }

  test('a file left by root', () => {
    const path = join(folder, 'secret');
    writeFileSync(path, '', { mode: 0o600 });
    expect(toldToStranger(`fs.readFileSync(${JSON.stringify(path)})`)).toMatch(
      new RegExp(
        `^${path} may not be read or written by this account \\(.+\\), since ${folder} belongs to root: start as root, or give it over with: sudo chown -R \\S+ ${folder}$`,
      ),
    );
  });

  test('a folder that would have to be made within one of root’s', () => {
    const path = join(folder, 'new', 'data');
    expect(toldToStranger(`fs.mkdirSync(${JSON.stringify(path)}, { recursive: true })`)).toContain(
      `since ${folder} belongs to root`,
    );
  });

  test('one’s own file in a folder of root’s, which can’t be removed', () => {
    const path = join(folder, 'mine');
    writeFileSync(path, '');
    chownSync(path, stranger, stranger);
    expect(toldToStranger(`fs.rmSync(${JSON.stringify(path)})`)).toContain(`since ${folder} belongs to root`);
  });

  test('one’s own folder that is closed to oneself', () => {
    const path = join(folder, 'mine');
    mkdirSync(path, { mode: 0 });
    chownSync(path, stranger, stranger);
    chownSync(folder, stranger, stranger);
    expect(toldToStranger(`fs.readdirSync(${JSON.stringify(path)})`)).toMatch(
      /by its own account .+chmod -R u\+rwX/,
    );
  });
});
