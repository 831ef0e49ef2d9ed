import { z } from 'zod';
import { lockRegister, lockSources, readSource } from '#lib/db/source-detail.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { revisionSchema } from './fields.ts';
import { defineCommand } from './kernel.ts';
import {
  aliasesBeside,
  changedSource,
  refusalOfController,
  refusalOfName,
  sourceFields,
  sourceSearchText,
} from './source-command.ts';

/** Changes a party of the register: its names, what it is and who controls it. */
export const editSource = defineCommand({
  name: 'edit-source',
  permission: 'source.edit',
  input: z.strictObject({ sourceId: z.uuid(), revision: revisionSchema, ...sourceFields }),
  load: async (tx, input, actor) => {
    await lockRegister(tx, actor.workspaceId);
    await lockSources(tx, [input.sourceId]);
    const source = await readSource(tx, input.sourceId);
    return source && { source, policy: {} };
  },
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const { detail } = source;
    if (source.mergedIntoId !== null) return refused({ code: 'already-merged' });
    if (detail.revision !== input.revision) return refused({ code: 'conflict', current: detail });
    const { sourceId, name, kind, controlledById, notes } = input;
    const no =
      (await refusalOfName(tx, name, sourceId)) ??
      (await refusalOfController(tx, { id: sourceId, name }, controlledById));
    if (no) return refused(no);
    const aliases = aliasesBeside(name, input.aliases);
    await tx.source.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: sourceId } },
      data: {
        name,
        kind,
        aliases,
        controlledById,
        notes,
        searchText: sourceSearchText(name, aliases),
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    const changed = [
      ...(name === detail.name ? [] : ['name']),
      ...(aliases.join('\n') === detail.aliases.join('\n') ? [] : ['aliases']),
      ...(notes === detail.notes ? [] : ['notes']),
    ];
    return ok({
      value: await changedSource(tx, sourceId),
      events: [
        {
          type: 'source.edited',
          entity: 'Source',
          entityId: sourceId,
          before: { kind: detail.kind, controlledById: detail.controlledBy?.id ?? null },
          after: { kind, controlledById, changed },
        },
      ],
    });
  },
});
