import { v7 } from 'uuid';
import { z } from 'zod';
import { ok } from '#lib/domain/result.ts';
import { defineCommand } from './kernel.ts';

/**
 * Enters a file that is already durable on the disk. Called by the route that stored it and by nothing
 * else: it believes the hash it is given. The same bytes are entered once.
 */
export const storeFile = defineCommand({
  name: 'store-file',
  permission: 'evidence.add',
  input: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(1) }),
  load: () => Promise.resolve({ policy: {} }),
  run: async (tx, { input: { sha256, bytes }, actor, now }) => {
    const { workspaceId, userId } = actor;
    await tx.storedFile.createMany({
      data: [{ workspaceId, id: v7(), sha256, bytes, createdAt: now, createdBy: userId }],
      skipDuplicates: true,
    });
    const file = await tx.storedFile.findFirstOrThrow({ where: { sha256 }, select: { id: true } });
    return ok({
      value: { fileId: file.id, sha256, bytes },
      events: [{ type: 'file.stored', entity: 'StoredFile', entityId: file.id, after: { sha256, bytes } }],
    });
  },
});
