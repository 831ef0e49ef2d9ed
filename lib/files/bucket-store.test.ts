import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '#testing/newsroom.ts';
import { startS3, type S3 } from '#testing/servers/s3.ts';
import { isFilesAway } from './file-store.ts';
import { fileStore, filesFolder, nameOf, nameOfReport } from './places.ts';
import { removeStored } from './remove-stored.ts';
import { removeReportFile, writeReportFile } from './report-file.ts';
import { storeContent } from './store.ts';
import type { Stored } from './write-whole.ts';

const home = mkdtempSync(join(tmpdir(), 'corroborate-bucket-'));
let s3: S3;
let desk: string;
beforeAll(async () => {
  s3 = await startS3();
  process.env.DATA_DIR = home;
});
beforeEach(() => {
  process.env.STORAGE = s3.storage;
  desk = v7();
});
afterAll(async () => {
  delete process.env.STORAGE;
  await s3.stop();
  rmSync(home, { recursive: true, force: true });
});

async function* pieces(content: Uint8Array | string, more?: Error): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(content));
  if (more) throw more;
}

/** What the server keeps of this workspace, but what it notes beside each. */
function inBucket(): string[] {
  return readdirSync(s3.folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(s3.folder.length + 1))
    .filter((path) => path.includes(desk) && path.endsWith('_object'))
    .map((path) => path.replace('._S3rver_object', ''));
}

function onDisk(): string[] {
  return readdirSync(filesFolder(desk), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

async function read(file: Stored, name = nameOf(desk, file.sha256)): Promise<Buffer | string> {
  const opened = await fileStore().open(name, file);
  if (opened.damage !== null) return opened.damage;
  return Buffer.from(await new Response(opened.file.content()).arrayBuffer());
}

describe('files in a bucket', () => {
  it('are kept under their hash, come back as they were, and leave nothing on the disk', async () => {
    const large = randomBytes(20_000_000);
    const file = valueOf(await storeContent(desk, pieces(large)));
    expect(valueOf(await storeContent(desk, pieces(large)))).toEqual(file);
    expect(inBucket()).toEqual([`desk/${nameOf(desk, file.sha256)}`]);
    const back = await read(file);
    expect(Buffer.isBuffer(back) && back.equals(large)).toBe(true);
    expect(onDisk()).toEqual([]);
  });

  it('are there whole or not at all', async () => {
    await expect(storeContent(desk, pieces('half', new Error('gone')))).rejects.toThrow('gone');
    expect(refusalOf(await storeContent(desk, pieces('')))).toEqual({ code: 'file-empty' });
    expect(inBucket()).toEqual([]);
    expect(onDisk()).toEqual([]);
  });

  it('are missed when they are gone, and told when they were changed there', async () => {
    const file = valueOf(await storeContent(desk, pieces('a dispatch')));
    const [path = ''] = inBucket();
    writeFileSync(join(s3.folder, `${path}._S3rver_object`), 'a despatch');
    expect(await read(file)).toBe('CHANGED');
    valueOf(await storeContent(desk, pieces('a dispatch')));
    expect(String(await read(file))).toBe('a dispatch');
    await removeStored(desk, file.sha256);
    await removeStored(desk, file.sha256);
    expect(await read(file)).toBe('MISSING');
  });

  it('of reports are put in their place by the latest attempt alone', async () => {
    const write = (attempt: number, content: string) =>
      writeReportFile({ workspaceId: desk, reportId: 'one', attempt, limitBytes: 100 }, pieces(content));
    const first = valueOf(await write(1, 'half a'));
    const second = valueOf(await write(2, 'a whole one'));
    await expect(first.keep()).rejects.toThrow();
    await second.keep();
    await second.keep();
    expect(inBucket()).toEqual([`desk/${nameOfReport(desk, 'one')}`]);
    expect(String(await read(second, nameOfReport(desk, 'one')))).toBe('a whole one');
    valueOf(await write(3, 'never kept'));
    await removeReportFile(desk, 'one');
    expect(inBucket()).toEqual([]);
    expect(onDisk()).toEqual([]);
  });
});

describe('a bucket that', () => {
  const away = async (storage: string): Promise<string> => {
    process.env.STORAGE = storage;
    const error: unknown = await storeContent(desk, pieces('x')).catch((thrown: unknown) => thrown);
    expect(isFilesAway(error)).toBe(true);
    expect(onDisk()).toEqual([]);
    const opening: unknown = await read({ sha256: 'a'.repeat(64), bytes: 1 }).catch(
      (thrown: unknown) => thrown,
    );
    expect(isFilesAway(opening)).toBe(true);
    return String(error);
  };

  it('is not there, is not ours or does not answer is told apart from a file that is missing', async () => {
    expect(await away(s3.storage.replace('newsroom-files', 'no-such-bucket'))).toMatch(
      /refuses \(404 NoSuchBucket\)/,
    );
    expect(await away(s3.storage.replace('S3RVER:S3RVER', 'S3RVER:secret'))).toMatch(/refuses \(403 Sig/);
    const silent = await away('s3://KEY:secret@127.0.0.1:9/newsroom-files');
    expect(silent).toMatch(/does not answer/);
    expect(silent).not.toMatch(/secret/);
  });
});
