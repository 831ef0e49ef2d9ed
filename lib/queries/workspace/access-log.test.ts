import { beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { accessLog } from './access-log.ts';

let desk: Newsroom;
let other: Newsroom;

beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
});

async function signedIn(room: Newsroom, times: number): Promise<void> {
  const { workspaceId } = room;
  const { userId } = room.editor;
  const event = { type: 'session.opened', entity: 'Session', entityId: crypto.randomUUID() };
  await inWorkspace({ workspaceId, userId: null }, (tx, now) =>
    appendEvents(
      tx,
      { workspaceId, actorId: userId, now },
      Array.from({ length: times }, () => event),
    ),
  );
}

describe('the log of access', () => {
  it('is shown to admins alone', async () => {
    for (const actor of [desk.viewer, desk.reviewer, desk.editor])
      expect(await accessLog(actor, null)).toBeNull();
    expect(await accessLog(desk.admin, null)).not.toBeNull();
  });

  it('holds who came in, newest first and page by page, nothing of the work and nothing of another workspace', async () => {
    await signedIn(other, 3);
    await aClaim(desk.reviewer);
    await signedIn(desk, 60);
    const first = await accessLog(desk.admin, null);
    expect(first?.entries).toHaveLength(50);
    expect(first?.names[desk.editor.userId]).toBe('Edda');
    const second = await accessLog(desk.admin, first?.next ?? null);
    expect(second?.entries).toHaveLength(10);
    expect(second?.next).toBeNull();
    const all = [...(first?.entries ?? []), ...(second?.entries ?? [])];
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['session.opened']));
    const sequences = all.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => b - a));
  });
});
