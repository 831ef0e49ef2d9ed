import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { nameUpload, takeRoom } from '#lib/db/files/uploads.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import type { UploadRoom } from '#lib/domain/access/upload-room.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, refusalOf, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { receiveUpload } from './receive-upload.ts';
import { filesFolder } from '#lib/files/places.ts';

const home = mkdtempSync(join(tmpdir(), 'corroborate-room-'));
process.env.DATA_DIR = home;
process.env.APP_SECRET = 'a secret of this test alone, and long enough';
const MB = 1024 * 1024;
const wide: UploadRoom = { ofPerson: 1000 * MB, ofWorkspace: 1000 * MB, unusedDays: 30 };

let ownerUrl: string;
let desk: Newsroom;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
});
beforeEach(async () => {
  desk = await newsroom(ownerUrl);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 65_536) {
    yield await Promise.resolve(content.subarray(at, at + 65_536));
  }
}

function send(actor: Actor, content: Uint8Array, room = wide, more: object = {}) {
  const arriving = { content: pieces(content), announcedBytes: content.length, key: null, ...more };
  return receiveUpload(actor, arriving, room);
}

/** Sends it until it is answered: of a crowd on a busy machine some wait too long for the database at first. */
async function answered(actor: Actor, content: Uint8Array, room: UploadRoom) {
  for (;;) {
    try {
      const answer = await send(actor, content, room);
      if (answer.ok || answer.refusal.code !== 'database-away') return answer;
    } catch (error) {
      if (databaseProblem(error) !== 'away') throw error;
    }
  }
}

/** How many bytes of files the disk and the database have, and how much room is still taken. */
async function held(): Promise<{ onDisk: number; inRows: number; reserved: number }> {
  const onDisk = readdirSync(filesFolder(desk.workspaceId), { recursive: true, withFileTypes: true });
  return inWorkspace(desk.viewer, async (tx) => ({
    onDisk: onDisk.filter((entry) => entry.isFile()).length,
    inRows: await tx.storedFile.count(),
    reserved: await tx.upload.count(),
  }));
}

test('fifty uploads at once fill a person’s room and never pass it', async () => {
  const room = { ...wide, ofPerson: 10 * MB };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => answered(desk.reviewer, randomBytes(MB), room)),
  );
  const stored = answers.filter(({ ok }) => ok).length;
  expect(stored).toBe(10);
  expect(await held()).toEqual({ onDisk: 10, inRows: 10, reserved: 0 });
  const refusals = answers.filter(({ ok }) => !ok).map(refusalOf);
  expect(refusals.every(({ code }) => code === 'no-room')).toBe(true);

  const no = refusalOf(await send(desk.reviewer, randomBytes(1), room));
  expect(refusalWords(no)).toBe(
    'The files you uploaded take 10 MB of 10 MB, and this one does not fit beside them. Uploads that were never attached to anything are removed after 30 days; for more room now, ask whoever runs this server.',
  );
  // Others have room of their own.
  valueOf(await send(desk.editor, randomBytes(1), room));
});

test('uploads of several people at once fill the workspace’s room and never pass it', async () => {
  const room = { ...wide, ofWorkspace: 6 * MB };
  const people = [desk.reviewer, desk.secondReviewer, desk.editor];
  const answers = await Promise.all(
    Array.from({ length: 15 }, (_, at) => answered(people[at % 3] ?? desk.admin, randomBytes(MB), room)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
  const no = refusalOf(await send(desk.admin, randomBytes(MB), room));
  expect(refusalWords(no)).toMatch(/^The files of this workspace take 6 MB of 6 MB, /);
  expect(await held()).toEqual({ onDisk: 6, inRows: 6, reserved: 0 });
});

test('an upload that does not say its length takes room for the largest while it arrives', async () => {
  const room = { ...wide, ofPerson: 60 * MB };
  let second: ReturnType<typeof send> | undefined;
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(randomBytes(1000));
    second = send(desk.reviewer, randomBytes(11 * MB), room);
    expect(refusalOf(await second).code).toBe('no-room');
    yield randomBytes(1000);
  }
  const arriving = { content: slow(), announcedBytes: null, key: null };
  valueOf(await receiveUpload(desk.reviewer, arriving, room));
  valueOf(await send(desk.reviewer, randomBytes(11 * MB), room));
  expect((await held()).reserved).toBe(0);
});

test('what is refused takes no room and leaves nothing on the disk', async () => {
  const content = randomBytes(1000);
  valueOf(await send(desk.reviewer, content, wide, { key: 'one' }));
  const refused = [
    [await send(desk.reviewer, randomBytes(1000), wide, { key: 'one' }), 'key-used'],
    [await send(desk.reviewer, randomBytes(1000), wide, { announcedBytes: 2000 }), 'invalid'],
    [await send(desk.reviewer, new Uint8Array()), 'file-empty'],
    [await send(desk.reviewer, new Uint8Array(1), wide, { announcedBytes: 51 * MB }), 'file-too-large'],
  ] as const;
  expect(refused.map(([answer]) => refusalOf(answer).code)).toEqual(refused.map(([, code]) => code));
  async function* gone(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(content);
    throw new Error('gone');
  }
  const arriving = { content: gone(), announcedBytes: 2000, key: null };
  await expect(receiveUpload(desk.reviewer, arriving, wide)).rejects.toThrow('gone');
  expect(await held()).toEqual({ onDisk: 1, inRows: 1, reserved: 0 });
});

test('the same bytes sent by many at once are one file, also when one of them is refused afterwards', async () => {
  for (let round = 0; round < 5; round += 1) {
    const content = randomBytes(200_000);
    const key = v7();
    valueOf(await send(desk.reviewer, randomBytes(10), wide, { key }));
    const answers = await Promise.all([
      send(desk.reviewer, content, wide, { key }),
      send(desk.editor, content),
      send(desk.reviewer, content, wide, { key }),
      send(desk.admin, content),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([false, true, false, true]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(readdirSync(join(filesFolder(desk.workspaceId), sha256.slice(0, 2)))).toContain(sha256);
  }
  expect((await held()).reserved).toBe(0);
});

test('room that a killed process took is not counted for ever', async () => {
  const { workspaceId, userId } = desk.reviewer;
  const upload = { workspaceId, userId, bytes: 50 * MB };
  const left = new Date(Date.now() - 2 * 60 * 60 * 1000);
  await inWorkspace(desk.reviewer, async (tx) => {
    const id = await takeRoom(tx, upload, left);
    expect(await nameUpload(tx, workspaceId, id, 'c'.repeat(64))).toBe(true);
  });
  valueOf(await send(desk.reviewer, randomBytes(MB), { ...wide, ofPerson: 2 * MB }));
});

test('the same file again is uploaded anew, and takes no more room', async () => {
  const content = randomBytes(MB);
  const room = { ...wide, ofPerson: 2 * MB };
  for (let times = 0; times < 3; times += 1) valueOf(await send(desk.reviewer, content, room));
  expect(await held()).toEqual({ onDisk: 1, inRows: 1, reserved: 0 });
});
