import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { refusalOf, valueOf } from '#testing/newsroom.ts';
import { removeReportFile, writeReportFile } from './report-file.ts';
import { placeOfReport } from './places.ts';

const folder = mkdtempSync(join(tmpdir(), 'corroborate-report-files-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workspaceId = 'desk';
const names = () => readdirSync(join(folder, 'files', workspaceId, 'reports'));

async function* pieces(...texts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (typeof text !== 'string') throw text;
    yield await Promise.resolve(Buffer.from(text));
  }
}

function write(reportId: string, attempt: number, content: AsyncGenerator<Uint8Array>) {
  return writeReportFile({ workspaceId, reportId, attempt, limitBytes: 10 }, content);
}

test('a report has one file, however often it was begun, and none once it is removed', async () => {
  const first = valueOf(await write('one', 1, pieces('half a')));
  const second = valueOf(await write('one', 2, pieces('whole ', 'one')));
  expect(names()).toEqual(['one.2']);
  // Whoever was taken for dead comes too late.
  await expect(first.keep()).rejects.toThrow(/ENOENT/);
  await second.keep();
  await second.keep();
  expect(names()).toEqual(['one']);
  expect(readFileSync(placeOfReport(workspaceId, 'one'), 'utf8')).toBe('whole one');
  expect(second.bytes).toBe(9);
  await removeReportFile(workspaceId, 'one');
  await removeReportFile(workspaceId, 'one');
  expect(names()).toEqual([]);
});

test('a full disk, too much, and a content that breaks off leave no half file', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  expect(refusalOf(await write('two', 1, pieces('half', full)))).toEqual({ code: 'storage-full' });
  expect(refusalOf(await write('two', 2, pieces('much too ', 'much')))).toMatchObject({
    code: 'file-too-large',
  });
  await expect(write('two', 3, pieces('half', new Error('stopped')))).rejects.toThrow('stopped');
  expect(names()).toEqual([]);
});
