import { beforeAll, expect, it } from 'vitest';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import { storedOrigins } from './stored-origins.ts';

let desk: Newsroom;
let otherDesk: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  otherDesk = await newsroom(ownerUrl);
});

async function captured(capturedText?: string) {
  const claim = await aClaim(desk.reviewer);
  const text = capturedText === undefined ? {} : { capturedText };
  const item = (await withEvidence(desk.reviewer, claim.id, text)).evidence.at(-1);
  if (!item) throw new Error('The claim has evidence.');
  return item;
}

it('reads the origins that a captured text names, with its words', async () => {
  const { id } = await captured('SEOUL (AP) — Two letters were exchanged, according to KCNA.');
  expect(await storedOrigins(desk.viewer, id)).toEqual([
    { name: 'AP', words: 'SEOUL (AP) —' },
    { name: 'KCNA', words: 'according to KCNA' },
  ]);
});

it('names none where no text was captured', async () => {
  const { id } = await captured();
  expect(await storedOrigins(desk.viewer, id)).toEqual([]);
});

it('reads nothing of another workspace, and nothing that was deleted', async () => {
  const { id, revision } = await captured('Two letters were exchanged, according to KCNA.');
  expect(await storedOrigins(otherDesk.admin, id)).toBeNull();
  valueOf(await deleteEvidence.execute(desk.reviewer, { evidenceId: id, revision }));
  expect(await storedOrigins(desk.viewer, id)).toBeNull();
});
