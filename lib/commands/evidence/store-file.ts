import { v7 } from 'uuid';
import { z } from 'zod';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import { fileDamageSchema } from '#lib/domain/evidence.ts';
import { ok } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

const storedRow = z.tuple([z.object({ id: z.string(), damage: fileDamageSchema.nullable() })]);

/**
 * Enters a file that is already durable on the disk. Called by the route that stored it and by nothing
 * else: it believes the hash it is given. The same bytes are entered once, and mend what was damaged.
 */
export const storeFile = defineCommand({
  name: 'store-file',
  permission: 'evidence.add',
  input: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(1) }),
  load: () => Promise.resolve({ policy: {} }),
  run: async (tx, { input: { sha256, bytes }, actor, now }) => {
    const { workspaceId, userId } = actor;
    // Locks the row that is there, so that it is not removed meanwhile, and takes it back where it was to be.
    const rows = await tx.$queryRaw`
      INSERT INTO "StoredFile" ("workspaceId", id, sha256, bytes, "createdAt", "createdBy", "uploadedAt")
      VALUES (${workspaceId}::uuid, ${v7()}::uuid, ${sha256}, ${bytes}, ${now}, ${userId}::uuid, ${now})
      ON CONFLICT ("workspaceId", sha256) DO UPDATE SET "uploadedAt" = ${now}, "discardedAt" = NULL
      RETURNING id, damage`;
    const { id: fileId, damage } = storedRow.parse(rows)[0];
    const about = { entity: 'StoredFile', entityId: fileId };
    const mended: EventDraft = { type: 'file.mended', ...about, after: { sha256, damage: null } };
    if (damage !== null) await tx.storedFile.updateMany({ where: { id: fileId }, data: { damage: null } });
    return ok({
      value: { fileId, sha256, bytes },
      events: [
        { type: 'file.stored', ...about, after: { sha256, bytes } },
        ...(damage === null ? [] : [mended]),
      ],
    });
  },
});
