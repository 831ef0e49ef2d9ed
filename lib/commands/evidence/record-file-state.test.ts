import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, refusalOf, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import { recordFileState } from './record-file-state.ts';
import { storeFile } from './store-file.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

async function aFile() {
  const file = { sha256: createHash('sha256').update(v7()).digest('hex'), bytes: 36 };
  const { fileId } = valueOf(await storeFile.execute(desk.reviewer, file));
  const { id: claimId } = await aClaim(desk.reviewer);
  const claim = () =>
    withEvidence(desk.reviewer, claimId, { kind: 'FILE', fileId, fileName: 'scan.pdf', title: v7() });
  const log = () =>
    inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({ where: { entityId: fileId }, select: { type: true, actorId: true, after: true } }),
    );
  return { file, claim, log };
}

test('a damaged file is in the log once, on its evidence, and mended by storing it again', async () => {
  const { file, claim, log } = await aFile();
  const { sha256 } = file;
  const found = await Promise.all(
    [desk.viewer, desk.editor, desk.reviewer].map((actor) =>
      recordFileState.execute(actor, { sha256, damage: 'CHANGED' }),
    ),
  );
  expect(found.filter(({ ok }) => ok)).toHaveLength(1);
  expect(found.filter(({ ok }) => !ok).map(refusalOf)).toEqual([
    { code: 'not-found' },
    { code: 'not-found' },
  ]);
  expect((await claim()).evidence[0]?.file?.damage).toBe('CHANGED');
  expect((await log()).slice(1)).toMatchObject([
    { type: 'file.damaged', after: { sha256, damage: 'CHANGED' } },
  ]);
  valueOf(await recordFileState.execute(desk.viewer, { sha256, damage: 'MISSING' }));
  expect((await claim()).evidence[0]?.file?.damage).toBe('MISSING');

  valueOf(await storeFile.execute(desk.reviewer, file));
  expect((await claim()).evidence[0]?.file?.damage).toBeNull();
  expect((await log()).map(({ type }) => type)).toEqual([
    'file.stored',
    'file.damaged',
    'file.damaged',
    'file.stored',
    'file.mended',
  ]);
});

test('a file that is whole again, from a backup say, is mended by looking at it', async () => {
  const { file, claim, log } = await aFile();
  const { sha256 } = file;
  valueOf(await recordFileState.execute(desk.viewer, { sha256, damage: 'MISSING' }));
  valueOf(await recordFileState.execute(desk.viewer, { sha256, damage: null }));
  expect((await claim()).evidence[0]?.file?.damage).toBeNull();
  expect((await log()).at(-1)).toMatchObject({ type: 'file.mended', actorId: desk.viewer.userId });
  expect(refusalOf(await recordFileState.execute(desk.viewer, { sha256, damage: null })).code).toBe(
    'not-found',
  );
});
