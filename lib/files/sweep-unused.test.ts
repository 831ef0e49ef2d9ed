import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { receiveUpload } from '#lib/commands/evidence/receive-upload.ts';
import { restoreEvidence } from '#lib/commands/evidence/restore-evidence.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { chooseUnused } from '#lib/db/files/unused-files.ts';
import { nameUpload, takeRoom } from '#lib/db/files/uploads.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { aClaim, aNewsroom, refusalOf, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import { storeContent } from './store.ts';
import { sweepUnused } from './sweep-unused.ts';
import { placeOf } from './places.ts';

const home = mkdtempSync(join(tmpdir(), 'corroborate-sweep-'));
process.env.DATA_DIR = home;

let desk: Newsroom;
let owner: pg.Client;
beforeAll(async () => {
  desk = await aNewsroom();
  owner = new pg.Client({ connectionString: desk.ownerUrl });
  await owner.connect();
  await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
});
afterAll(async () => {
  await owner.end();
  rmSync(home, { recursive: true, force: true });
});

const fileSchema = z.object({ fileId: z.string(), sha256: z.string(), bytes: z.number() });
type Uploaded = z.infer<typeof fileSchema>;

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}

async function upload(content: Uint8Array = randomBytes(100)): Promise<Uploaded> {
  const room = { ofPerson: 1e9, ofWorkspace: 1e9, unusedDays: 30 };
  const arriving = { content: once(content), announcedBytes: content.length, key: null };
  return fileSchema.parse(valueOf(await receiveUpload(desk.reviewer, arriving, room)));
}

/** Uploaded so many days ago, as far as the database knows. */
async function age({ fileId }: Uploaded, days: number): Promise<void> {
  await owner.query(
    `UPDATE "StoredFile" SET "uploadedAt" = now() - make_interval(days => $2) WHERE id = $1`,
    [fileId, days],
  );
}

async function old(content?: Uint8Array): Promise<Uploaded> {
  const file = await upload(content);
  await age(file, 31);
  return file;
}

function evidenceOf(claimId: string, { fileId }: Uploaded): object {
  const usual = { kind: 'FILE', title: 'A scan', stance: 'CONTEXT', role: 'SECONDARY' };
  return { ...usual, claimId, fileId, fileName: 'scan.pdf' };
}

const sweep = () => sweepUnused(desk.workspaceId, 30);
const onDisk = ({ sha256 }: Uploaded): boolean => existsSync(placeOf(desk.workspaceId, sha256));
const inRows = ({ fileId }: Uploaded): Promise<boolean> =>
  inWorkspace(desk.viewer, async (tx) => (await tx.storedFile.count({ where: { id: fileId } })) > 0);

test('an upload that nobody attached for thirty days is removed, with an entry in the log', async () => {
  const [unused, young] = [await old(), await upload()];
  await age(young, 29);
  expect(await sweep()).toEqual({ files: 1, bytes: 100 });
  expect([onDisk(unused), await inRows(unused)]).toEqual([false, false]);
  expect([onDisk(young), await inRows(young)]).toEqual([true, true]);
  const events = await inWorkspace(desk.viewer, (tx) =>
    tx.event.findMany({ where: { entityId: unused.fileId }, orderBy: { sequence: 'asc' } }),
  );
  expect(events.map(({ type }) => type)).toEqual(['file.stored', 'file.removed']);
  expect(events[1]).toMatchObject({ actorId: null, before: { sha256: unused.sha256, bytes: 100 } });

  const { id } = await aClaim(desk.reviewer);
  const no = refusalOf(await addEvidence.execute(desk.reviewer, evidenceOf(id, unused)));
  expect(refusalWords(no)).toBe('Upload the file again.');
});

test('a file of evidence stays, also while that is deleted, and can be restored with it', async () => {
  const file = await old();
  const { id: claimId } = await aClaim(desk.reviewer);
  const { evidence } = await withEvidence(desk.reviewer, claimId, evidenceOf(claimId, file));
  expect(await sweep()).toEqual({ files: 0, bytes: 0 });
  const { id: evidenceId = '', revision = 1 } = evidence[0] ?? {};
  valueOf(await deleteEvidence.execute(desk.reviewer, { evidenceId, revision }));
  expect(await sweep()).toEqual({ files: 0, bytes: 0 });
  valueOf(await restoreEvidence.execute(desk.reviewer, { evidenceId }));
  expect(onDisk(file)).toBe(true);
});

test('a file that is being attached while the sweep looks stays', async () => {
  const file = await old();
  const { id: claimId } = await aClaim(desk.reviewer);
  let swept: Awaited<ReturnType<typeof sweep>> | undefined;
  await owner.query('BEGIN');
  await owner.query(
    `INSERT INTO "Evidence" ("workspaceId", id, "claimId", kind, title, "fileId", "fileName", stance, role, "createdBy")
     VALUES ($1, gen_random_uuid(), $2, 'FILE', 'A scan', $3, 'a.pdf', 'CONTEXT', 'SECONDARY', $4)`,
    [desk.workspaceId, claimId, file.fileId, desk.reviewer.userId],
  );
  try {
    swept = await sweep();
  } finally {
    await owner.query('COMMIT');
  }
  expect(swept.files).toBe(0);
  expect(await sweep()).toEqual({ files: 0, bytes: 0 });
  expect(onDisk(file)).toBe(true);
  // It may be attached to another claim as before.
  const { id: otherClaim } = await aClaim(desk.reviewer);
  valueOf(await addEvidence.execute(desk.reviewer, evidenceOf(otherClaim, file)));
});

test('whoever attaches while the sweep is at work has a whole file or is told to upload it again', async () => {
  const { id: claimId } = await aClaim(desk.reviewer);
  for (let round = 0; round < 12; round += 1) {
    const files = await Promise.all(Array.from({ length: 4 }, () => old()));
    const [attached] = await Promise.all([
      Promise.all(files.map((file) => addEvidence.execute(desk.reviewer, evidenceOf(claimId, file)))),
      sweep(),
      sweep(),
    ]);
    for (const [at, file] of files.entries()) {
      const result = attached[at];
      if (!result) throw new Error('Each was attached or not.');
      if (!result.ok) expect(refusalWords(result.refusal)).toBe('Upload the file again.');
      await sweep();
      expect([onDisk(file), await inRows(file)]).toEqual([result.ok, result.ok]);
    }
  }
});

test('who uploads the same file again while the sweep is at work has it', async () => {
  for (let round = 0; round < 12; round += 1) {
    const content = randomBytes(1000);
    await old(content);
    const [again] = await Promise.all([upload(content), sweep(), sweep()]);
    await sweep();
    expect([onDisk(again), await inRows(again)]).toEqual([true, true]);
    const { id: claimId } = await aClaim(desk.reviewer);
    valueOf(await addEvidence.execute(desk.reviewer, evidenceOf(claimId, again)));
  }
});

test('a file that was chosen before a crash goes with the next sweep, and comes back with an upload', async () => {
  const content = randomBytes(500);
  const [goes, comes] = [await old(), await old(content)];
  const before = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
  const chosen = await inWorkspace(desk.viewer, (tx, now) => chooseUnused(tx, before, now));
  expect(chosen).toBe(2);
  await upload(content);
  expect(await sweep()).toEqual({ files: 1, bytes: 100 });
  expect([onDisk(goes), onDisk(comes)]).toEqual([false, true]);
});

test('what an upload that was killed had put in its place goes, unless somebody has it', async () => {
  const { workspaceId, userId } = desk.reviewer;
  const kept = await upload();
  const lost = valueOf(await storeContent(workspaceId, once(randomBytes(70))));
  const began = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const sha256 of [kept.sha256, lost.sha256]) {
    await inWorkspace(desk.reviewer, async (tx) => {
      const id = await takeRoom(tx, { workspaceId, userId, bytes: 70 }, began);
      await nameUpload(tx, workspaceId, id, sha256);
    });
  }
  await sweep();
  expect(onDisk(kept)).toBe(true);
  expect(existsSync(placeOf(workspaceId, lost.sha256))).toBe(false);
  expect(await inWorkspace(desk.viewer, (tx) => tx.upload.count())).toBe(0);
});

test('the application can’t delete a file that was not chosen', async () => {
  const file = await upload();
  const gone = await inWorkspace(desk.admin, (tx) =>
    tx.storedFile.deleteMany({ where: { id: file.fileId } }),
  );
  expect([gone.count, await inRows(file)]).toEqual([0, true]);
});
