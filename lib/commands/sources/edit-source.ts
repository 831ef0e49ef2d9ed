import { z } from 'zod';
import { claimsCountedFrom, refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { storeLooks } from '#lib/db/sources/source-looks.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { replaceControl, unstated } from './control-history.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import {
  aliasesBeside,
  changedSource,
  loadSource,
  namedApart,
  refusalOfController,
  refusalToOverwriteSource,
  sourceFields,
  sourceSearchText,
  sourceTarget,
} from './source-command.ts';

/** Changes a party of the register: its names, what it is and who controls it. */
export const editSource = defineCommand({
  name: 'edit-source',
  permission: 'source.edit',
  long: true,
  input: z.strictObject({ ...sourceTarget, ...sourceFields }),
  load: loadSource,
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const { detail } = source;
    const { sourceId, name, kind, controlledById, notes } = input;
    const {
      wikidataId = detail.wikidataId,
      address = detail.address,
      reliability = detail.reliability,
      plural = detail.plural,
    } = input;
    const stale = refusalToOverwriteSource(source, input.revision);
    if (stale) return refused(stale);
    const aliases = aliasesBeside(name, input.aliases);
    const { whyAnother } = input;
    const apart = await namedApart(tx, { id: sourceId, name, aliases, before: detail, whyAnother });
    if (!apart.ok) return apart;
    const no = await refusalOfController(tx, { id: sourceId, name }, controlledById);
    if (no) return refused(no);
    await tx.source.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: sourceId } },
      data: {
        name,
        kind,
        aliases,
        controlledById,
        notes,
        wikidataId,
        address,
        reliability,
        plural,
        searchText: sourceSearchText(name, aliases),
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    await storeLooks(tx, { workspaceId: actor.workspaceId, id: sourceId, name, aliases });
    const before = detail.controlledBy?.id ?? null;
    const recount = controlledById !== before || kind !== detail.kind;
    if (controlledById !== before) {
      await replaceControl(tx, { actor, now }, { sourceId, controllerId: controlledById, ...unstated });
    }
    // An account whose holder is known, or a source that turns out anonymous, is another party.
    const because = `what is recorded of ${name} changed.`;
    const fallen = recount
      ? await refreshCorroboration(tx, await claimsCountedFrom(tx, [sourceId]), { now, because })
      : [];
    const { reason, looksLike } = apart.value;
    const changed = [
      ...(name === detail.name ? [] : ['name']),
      ...(aliases.join('\n') === detail.aliases.join('\n') ? [] : ['aliases']),
      ...(notes === detail.notes ? [] : ['notes']),
      ...(wikidataId === detail.wikidataId ? [] : ['wikidataId']),
      ...(address === detail.address ? [] : ['address']),
      ...(plural === detail.plural ? [] : ['plural']),
    ];
    return ok({
      value: await changedSource(tx, sourceId),
      events: [
        {
          type: 'source.edited',
          entity: 'Source',
          entityId: sourceId,
          before: { kind: detail.kind, controlledById: before, reliability: detail.reliability },
          after: { kind, controlledById, reliability, changed, ...(looksLike && { looksLike }) },
          ...(reason && { reason }),
        },
        ...fallen,
      ],
    });
  },
});
