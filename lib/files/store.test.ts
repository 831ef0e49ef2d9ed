import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '#testing/newsroom.ts';
import { MAX_FILE_BYTES, storeContent } from './store.ts';
import { filesFolder } from './places.ts';

const home = mkdtempSync(join(tmpdir(), 'corroborate-files-'));
process.env.DATA_DIR = home;
let desk = v7();
beforeEach(() => {
  desk = v7();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

/** Every file under the workspace's folder, by its path in it. */
function stored(): string[] {
  return readdirSync(filesFolder(desk), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(filesFolder(desk).length + 1));
}

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

describe('storing a file', () => {
  it('keeps it under its hash, once', async () => {
    const hash = sha256('hello world');
    const place = join(hash.slice(0, 2), hash);
    expect(valueOf(await storeContent(desk, pieces('hello ', 'world')))).toEqual({ sha256: hash, bytes: 11 });
    expect(valueOf(await storeContent(desk, pieces('hello world'))).sha256).toBe(hash);
    expect(stored()).toEqual([place]);
    expect(readFileSync(join(filesFolder(desk), place), 'utf8')).toBe('hello world');
  });

  it('mends a damaged copy when the same file comes again', async () => {
    const { sha256: hash } = valueOf(await storeContent(desk, pieces('whole')));
    const place = join(filesFolder(desk), hash.slice(0, 2), hash);
    writeFileSync(place, 'who');
    valueOf(await storeContent(desk, pieces('whole')));
    expect(readFileSync(place, 'utf8')).toBe('whole');
  });

  it('refuses nothing at all and too much, reads no further, and leaves nothing', async () => {
    expect(refusalOf(await storeContent(desk, pieces()))).toEqual({ code: 'file-empty' });
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield await Promise.resolve(new Uint8Array(1024 * 1024));
      }
    }
    const refusal = refusalOf(await storeContent(desk, endless()));
    expect(refusal).toEqual({ code: 'file-too-large', limitBytes: MAX_FILE_BYTES });
    expect(read).toBe(51);
    expect(stored()).toEqual([]);
  });

  it('leaves nothing of one whose sender went away', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('half'));
      throw new Error('gone');
    }
    await expect(storeContent(desk, broken())).rejects.toThrow('gone');
    expect(stored()).toEqual([]);
  });

  it('takes many at once, the same and different', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => storeContent(desk, pieces(`file ${n % 5}`))),
    );
    expect(new Set(results.map((result) => valueOf(result).sha256)).size).toBe(5);
    expect(stored()).toHaveLength(5);
  });

  it('clears away what a killed process left a day ago, and nothing that is still arriving', async () => {
    const arriving = join(filesFolder(desk), 'arriving');
    mkdirSync(arriving, { recursive: true });
    for (const name of ['old', 'new']) writeFileSync(join(arriving, name), 'half');
    utimesSync(join(arriving, 'old'), 0, 0);
    valueOf(await storeContent(desk, pieces('x')));
    expect(readdirSync(arriving)).toEqual(['new']);
  });

  it('is killed at any moment and still has only whole files under their hashes', async () => {
    const script = `
      import { randomBytes } from 'node:crypto';
      import { storeContent } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))};
      async function* content() { for (let n = 0; n < 20; n += 1) yield randomBytes(50_000); }
      process.stdout.write('ready');
      for (;;) { const r = await storeContent(${JSON.stringify(desk)}, content()); console.log(r.value.sha256); }`;
    const said: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        cwd: join(import.meta.dirname, '..', '..'),
        env: { ...process.env, DATA_DIR: home },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child.stdout.setEncoding('utf8');
      let out = '';
      const enough = 1 + ((randomBytes(1)[0] ?? 0) % 4);
      await new Promise<void>((resolve) => {
        child.stdout.on('data', (data: string) => {
          out += data;
          if (out.split('\n').length > enough) child.kill('SIGKILL');
        });
        child.on('exit', () => {
          resolve();
        });
      });
      said.push(...(out.replace('ready', '').match(/[0-9a-f]{64}/g) ?? []));
    }
    const whole = stored().filter((path) => !path.startsWith('arriving'));
    expect(said.length).toBeGreaterThan(0);
    for (const hash of said) expect(whole).toContain(join(hash.slice(0, 2), hash));
    for (const path of whole) {
      const hash = createHash('sha256')
        .update(readFileSync(join(filesFolder(desk), path)))
        .digest('hex');
      expect(path).toBe(join(hash.slice(0, 2), hash));
    }
  });
});

/** A file system of 1 MB, where this machine lets us have one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = smallDisk();
afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

describe.skipIf(disk === null)('a disk that is full', () => {
  it('is told, leaves no partial file, and goes on once there is room', async () => {
    process.env.DATA_DIR = disk ?? '';
    try {
      const large = pieces(randomBytes(800_000), randomBytes(800_000));
      expect(refusalOf(await storeContent(desk, large))).toEqual({ code: 'storage-full' });
      expect(stored()).toEqual([]);
      expect((await storeContent(desk, pieces(randomBytes(500_000)))).ok).toBe(true);
    } finally {
      process.env.DATA_DIR = home;
    }
  });
});
