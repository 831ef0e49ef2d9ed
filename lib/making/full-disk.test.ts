import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { claimsExportId } from '#lib/export/claims-export-schema.ts';
import { problemWords } from '#lib/domain/making/report-problem.ts';
import { testDatabase } from '#testing/database.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { smallDisk } from '#testing/servers/small-disk.ts';
import { workOnReport } from './work-on-report.ts';
import { filesFolder, placeOfReport } from '#lib/files/places.ts';

const disk = smallDisk(mkdtempSync(join(tmpdir(), 'corroborate-small-disk-')), 1);
const lack = 'why' in disk ? disk.why : null;

let desk: Newsroom;
beforeAll(async () => {
  if ('why' in disk) return;
  process.env['DATA_DIR'] = disk.folder;
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  // Some three times what the disk holds.
  await manyClaims(desk, 1_000);
});
afterAll(() => {
  if (!('why' in disk)) disk.remove();
});

const address = (path: string) => `https://desk.example${path}`;
const links = {
  article: address,
  claim: address,
  claims: () => address('/claims'),
  dashboard: () => address('/dashboard'),
  report: address,
};

function tryAt(reportId: string, isLast: boolean): Promise<void> {
  const log = { warn: () => undefined };
  const job = { workspaceId: desk.workspaceId, reportId };
  return workOnReport({ job, signal: new AbortController().signal, isLast, links, log });
}

async function asked(): Promise<string> {
  return valueOf(await makeReport.execute(desk.editor, { kind: 'claims', format: 'json' })).reportId;
}

function row(id: string) {
  const key = { workspaceId_id: { workspaceId: desk.workspaceId, id } };
  return inWorkspace(desk.editor, (tx) => tx.report.findUniqueOrThrow({ where: key }));
}

const onDisk = () => readdirSync(join(filesFolder(desk.workspaceId), 'reports'));

function made() {
  return inWorkspace(desk.editor, (tx) => tx.event.count({ where: { type: 'export.made' } }));
}

test.skipIf(lack !== null)(
  `A report for which the disk has no room waits, or fails in words, leaves nothing, and is made once there is room${lack === null ? '' : ` (not tried: ${lack})`}`,
  async () => {
    if ('why' in disk) return;
    const [waiting, last] = [await asked(), await asked()];
    await expect(tryAt(waiting, false)).rejects.toThrow('storage-full');
    expect(await row(waiting)).toMatchObject({ state: 'WAITING', problem: 'storage-full', sha256: null });
    await tryAt(last, true);
    expect(await row(last)).toMatchObject({ state: 'FAILED', problem: 'storage-full', sha256: null });
    expect(problemWords['storage-full']).toMatch(/disk of the server is full/);
    expect(onDisk()).toEqual([]);
    expect(await made()).toBe(0);

    disk.resize(64);
    await tryAt(waiting, false);
    const { state, problem, bytes } = await row(waiting);
    expect({ state, problem }).toEqual({ state: 'MADE', problem: null });
    expect(onDisk()).toEqual([waiting]);
    const content = readFileSync(placeOfReport(desk.workspaceId, waiting), 'utf8');
    expect(Buffer.byteLength(content)).toBe(bytes);
    expect(JSON.parse(content)).toMatchObject({ schema: claimsExportId });
    expect(await made()).toBe(1);
  },
);
