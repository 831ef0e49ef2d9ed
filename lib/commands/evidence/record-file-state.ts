import { z } from 'zod';
import { fileDamageSchema } from '#lib/domain/evidence.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

const changedRows = z.array(z.object({ id: z.string() })).max(1);

/**
 * Keeps what was found in the place of a stored file when somebody asked for it, once for each change of that.
 * Called by the route that looked and by nothing else: it believes what it is told. A file that is known to be in
 * this state, or not at all, is not found.
 */
export const recordFileState = defineCommand({
  name: 'record-file-state',
  permission: 'workspace.read',
  input: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), damage: fileDamageSchema.nullable() }),
  load: () => Promise.resolve({ policy: {} }),
  run: async (tx, { input: { sha256, damage } }) => {
    const rows = await tx.$queryRaw`
      UPDATE "StoredFile" SET damage = ${damage}::"FileDamage"
      WHERE "workspaceId" = current_workspace() AND sha256 = ${sha256}
        AND damage IS DISTINCT FROM ${damage}::"FileDamage"
      RETURNING id`;
    const [file] = changedRows.parse(rows);
    if (!file) return refused({ code: 'not-found' });
    const type = damage === null ? 'file.mended' : 'file.damaged';
    return ok({
      value: null,
      events: [{ type, entity: 'StoredFile', entityId: file.id, after: { sha256, damage } }],
    });
  },
});
