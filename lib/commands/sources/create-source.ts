import { v7 } from 'uuid';
import { z } from 'zod';
import { lockRegister } from '#lib/db/sources/register-lock.ts';
import { storeLooks } from '#lib/db/sources/source-looks.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { replaceControl, unstated } from './control-history.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import {
  aliasesBeside,
  changedSource,
  namedApart,
  refusalOfController,
  sourceFields,
  sourceSearchText,
} from './source-command.ts';

/** Adds a party to the register. A name that only looks different from another’s needs a reason. */
export const createSource = defineCommand({
  name: 'create-source',
  permission: 'source.edit',
  input: z.strictObject({ ...sourceFields, confidential: z.boolean().default(false) }),
  load: async (tx) => {
    await lockRegister(tx);
    return { policy: {} };
  },
  run: async (tx, { input, actor, now }) => {
    const id = v7();
    const {
      name,
      kind,
      controlledById,
      notes,
      wikidataId = '',
      address = '',
      reliability = null,
      plural = false,
      confidential,
      whyAnother,
    } = input;
    const aliases = aliasesBeside(name, input.aliases);
    const apart = await namedApart(tx, { id, name, aliases, whyAnother });
    if (!apart.ok) return apart;
    const no = await refusalOfController(tx, { id, name }, controlledById);
    if (no) return refused(no);
    await tx.source.create({
      data: {
        workspaceId: actor.workspaceId,
        id,
        name,
        kind,
        aliases,
        controlledById,
        notes,
        wikidataId,
        address,
        reliability,
        plural,
        confidential,
        searchText: sourceSearchText(name, aliases),
        createdAt: now,
        createdBy: actor.userId,
        updatedAt: now,
      },
    });
    await storeLooks(tx, { workspaceId: actor.workspaceId, id, name, aliases });
    await replaceControl(tx, { actor, now }, { sourceId: id, controllerId: controlledById, ...unstated });
    const { reason, looksLike } = apart.value;
    // Names of sources stay out of the log, so that a person's can be erased.
    return ok({
      value: await changedSource(tx, id),
      events: [
        {
          type: 'source.created',
          entity: 'Source',
          entityId: id,
          after: { kind, controlledById, reliability, confidential, ...(looksLike && { looksLike }) },
          ...(reason && { reason }),
        },
      ],
    });
  },
});
