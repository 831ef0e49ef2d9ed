import { z } from 'zod';
import { inWorkspace } from '#lib/db/transaction.ts';
import { giveBackRoom, holdFiles, nameUpload, takeRoom, uploadsUsed } from '#lib/db/files/uploads.ts';
import { unreadWithId } from '#lib/db/files/file-prints.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { refusalOfUpload, type UploadRoom } from '#lib/domain/access/upload-room.ts';
import { removeStored } from '#lib/files/remove-stored.ts';
import { MAX_FILE_BYTES, storeContent } from '#lib/files/store.ts';
import type { Stored } from '#lib/files/write-whole.ts';
import { printFile } from './print-file.ts';
import { storeFile } from './store-file.ts';

/** What is uploaded: the bytes as they come, and how many there are where the sender said. */
export interface Arriving {
  content: AsyncIterable<Uint8Array>;
  announcedBytes: number | null;
  /** Its idempotency key. */
  key: string | null;
}

/** Room for one upload, taken together with everybody else's, so that no number of them at once passes the bound. */
function reserve(actor: Actor, bytes: number, room: UploadRoom): Promise<Result<string>> {
  return inWorkspace(actor, async (tx, now) => {
    const { workspaceId, userId } = actor;
    await holdFiles(tx, workspaceId);
    const no = refusalOfUpload(await uploadsUsed(tx, userId, now), bytes, room);
    return no ? refused(no) : ok(await takeRoom(tx, { workspaceId, userId, bytes }, now));
  });
}

const enteredSchema = z.object({ fileId: z.string() });
/** What a proxy surely waits for behind an upload. Most files take a second. */
const readingMs = 15_000;

/** Reads what the file says, so that it is known before anybody attaches it; where that fails, it is tried again later. */
async function readUpload({ workspaceId, userId }: Actor, entered: unknown): Promise<void> {
  const { fileId } = enteredSchema.parse(entered);
  const file = await inWorkspace({ workspaceId, userId: null }, (tx) => unreadWithId(tx, fileId));
  const stopped = AbortSignal.timeout(readingMs);
  if (file) await printFile(file, { workspaceId, who: userId, stopped });
}

/** Gives the room back, and takes what was put in its place and refused then from the disk. */
async function release(actor: Actor, id: string): Promise<void> {
  await inWorkspace(actor, async (tx) => {
    const left = await giveBackRoom(tx, actor.workspaceId, { id });
    for (const sha256 of left) await removeStored(actor.workspaceId, sha256);
  });
}

/**
 * Takes a file in: room for it first, then its bytes, then its entry. Refuses what is too large, does not fit into
 * the room of the person or the workspace, or arrives incomplete; nothing of it is kept then.
 */
export async function receiveUpload(
  actor: Actor,
  { content, announcedBytes, key }: Arriving,
  room: UploadRoom,
): Promise<Result<unknown>> {
  if (announcedBytes !== null && announcedBytes > MAX_FILE_BYTES) {
    return refused({ code: 'file-too-large', limitBytes: MAX_FILE_BYTES });
  }
  // Who does not say how much it is may send as much as anybody.
  const reserved = await reserve(actor, Math.max(1, announcedBytes ?? MAX_FILE_BYTES), room);
  if (!reserved.ok) return reserved;

  const uploadId = reserved.value;
  async function refusalOf({ sha256, bytes }: Stored): Promise<Refusal | null> {
    if (announcedBytes !== null && announcedBytes !== bytes) {
      const message = 'The file arrived incomplete. Choose it again.';
      return { code: 'invalid', problems: [{ path: [], message }] };
    }
    const { workspaceId } = actor;
    const named = await inWorkspace(actor, (tx) => nameUpload(tx, workspaceId, uploadId, sha256));
    return named ? null : { code: 'body-too-slow' };
  }

  try {
    const stored = await storeContent(actor.workspaceId, content, refusalOf);
    const entered = stored.ok ? await storeFile.executeOnce(actor, stored.value, key) : stored;
    // The upload is done, whatever becomes of this.
    if (entered.ok) await readUpload(actor, entered.value).catch(() => undefined);
    return entered;
  } finally {
    // Should the database be away, the sweep gives it back.
    await release(actor, uploadId).catch(() => undefined);
  }
}
