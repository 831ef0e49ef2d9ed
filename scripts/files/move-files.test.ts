import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { receiveUpload } from '#lib/commands/evidence/receive-upload.ts';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { readSettings } from '#lib/config/env.ts';
import { ownDisk, type StorageSettings } from '#lib/config/storage-settings.ts';
import { nameOf, nameOfReport, placeOf, storeOf } from '#lib/files/places.ts';
import type { Stored } from '#lib/files/write-whole.ts';
import { workOnReport } from '#lib/making/work-on-report.ts';
import { reportFile } from '#lib/queries/reports/report-file.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { startS3, type S3 } from '#testing/servers/s3.ts';
import { checkStorage } from './check-files.ts';
import { moveFiles, type Moved } from './move-files.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'corroborate-moving-'));
const room = { ofPerson: 2 ** 30, ofWorkspace: 2 ** 30, unusedDays: 30 };
let s3: S3;
let bucket: StorageSettings;
let desks: Newsroom[];
const files: { name: string; stored: Stored }[] = [];
const uploaded = z.object({ sha256: z.string(), bytes: z.number() });

async function upload(desk: Newsroom, text: string): Promise<void> {
  async function* content() {
    yield await Promise.resolve(Buffer.from(text));
  }
  const arriving = { content: content(), announcedBytes: null, key: null };
  const stored = uploaded.parse(valueOf(await receiveUpload(desk.reviewer, arriving, room)));
  files.push({ name: nameOf(desk.workspaceId, stored.sha256), stored });
}

async function report({ editor, workspaceId }: Newsroom): Promise<void> {
  const { reportId } = valueOf(await makeReport.execute(editor, { kind: 'claims', format: 'csv' }));
  const to = () => 'https://desk.example';
  await workOnReport({
    job: { workspaceId, reportId },
    signal: new AbortController().signal,
    isLast: true,
    links: { article: to, claim: to, claims: to, dashboard: to, report: to },
    log: { warn: () => undefined },
  });
  const stored = valueOf(await reportFile(editor, reportId));
  files.push({ name: nameOfReport(workspaceId, reportId), stored });
}

beforeAll(async () => {
  Object.assign(process.env, { DATA_DIR: dataDir, APP_SECRET: 'a secret of the tests that is long enough' });
  vi.stubEnv('APP_URL', 'https://desk.example');
  s3 = await startS3();
  bucket = readSettings({ STORAGE: s3.storage }).storage;
  const { ownerUrl } = await testDatabase();
  desks = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  for (const desk of desks) {
    for (let file = 0; file < 7; file += 1) await upload(desk, `Dispatch ${file} of ${desk.workspaceId}`);
    await report(desk);
  }
});
afterAll(async () => {
  await s3.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const move = (more: Partial<Parameters<typeof moveFiles>[0]> = {}): Promise<Moved> =>
  moveFiles({ from: ownDisk, to: bucket, dataDir, remove: false, progress: () => undefined, ...more });

async function wholeIn(storage: StorageSettings): Promise<number> {
  let whole = 0;
  for (const { name, stored } of files) {
    const opened = await storeOf(storage, dataDir).open(name, stored);
    if (opened.damage !== null) continue;
    await opened.file.close();
    whole += 1;
  }
  return whole;
}

test('A move that is cut off goes on where it was, and moves files of evidence and of reports of all workspaces', async () => {
  const cut = move({
    progress: ({ moved }) => {
      if (moved >= 5) throw new Error('cut off');
    },
  });
  await expect(cut).rejects.toThrow('cut off');
  const before = await wholeIn(bucket);
  expect(before).toBeGreaterThanOrEqual(5);
  expect(before).toBeLessThan(files.length);
  expect(await move()).toMatchObject({ moved: files.length - before, there: before, lost: [] });
  expect(await wholeIn(bucket)).toBe(files.length);
  expect(await wholeIn(ownDisk)).toBe(files.length);
});

test('What came meanwhile is brought by the next, and a damaged file is told and left alone', async () => {
  const [desk] = desks;
  if (!desk) throw new Error('There is no desk.');
  await upload(desk, 'The late dispatch');
  await upload(desk, 'The damaged dispatch');
  const damaged = files.pop();
  if (!damaged) throw new Error('Nothing was uploaded.');
  writeFileSync(placeOf(desk.workspaceId, damaged.stored.sha256), 'The damaged despatch');
  expect(await move({ remove: true })).toMatchObject({
    moved: 1,
    there: files.length - 1,
    lost: [{ name: damaged.name, damage: 'CHANGED' }],
  });
  expect(await wholeIn(bucket)).toBe(files.length);
  expect(await wholeIn(ownDisk)).toBe(0);
});

test('They come back to the disk by the same way', async () => {
  expect(await move({ from: bucket, to: ownDisk, remove: true })).toMatchObject({ moved: files.length });
  expect(await wholeIn(ownDisk)).toBe(files.length);
  expect(await wholeIn(bucket)).toBe(0);
});

test('A place where nothing can be kept is refused in a sentence without its secret', async () => {
  await expect(checkStorage(bucket, dataDir)).resolves.toBeUndefined();
  const wrong = readSettings({ STORAGE: s3.storage.replace('S3RVER:S3RVER', 'S3RVER:other') }).storage;
  const refused = checkStorage(wrong, dataDir, 'STORAGE_TO');
  await expect(refused).rejects.toThrow(
    /^Files can’t be kept where STORAGE_TO says: The bucket of STORAGE_TO refuses \(403 \w+\)\. Check STORAGE_TO\.$/,
  );
});
