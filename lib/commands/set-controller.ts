import { z } from 'zod';
import { claimsCountedFrom, refreshCorroboration } from '#lib/db/corroboration.ts';
import { lockRegister } from '#lib/db/register-lock.ts';
import { holdSources, lockSources, readSource } from '#lib/db/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { replaceControl } from './control-history.ts';
import { dayOrNone, prose, revisionSchema } from './fields.ts';
import { defineCommand } from './kernel.ts';
import { refusalOfSources } from './named-sources.ts';
import { changedSource, refusalOfController } from './source-command.ts';

async function refusalOfStatement(
  tx: Tx,
  input: { sourceId: string; controllerId: string | null; statedById: string | null },
): Promise<Refusal | null> {
  const { statedById } = input;
  if (statedById === null) return null;
  if (statedById === input.sourceId) return { code: 'stated-by-itself' };
  return refusalOfSources(await holdSources(tx, [statedById]), [{ id: statedById, path: ['statedById'] }]);
}

/**
 * Says who controls a source from now on, since when and who says so; `null` ends what was recorded. What
 * was recorded before stays in its history, and every claim that rests on the source is counted again.
 */
export const setController = defineCommand({
  name: 'set-controller',
  permission: 'source.edit',
  long: true,
  input: z.strictObject({
    sourceId: z.uuid(),
    revision: revisionSchema,
    controllerId: z.uuid().nullable(),
    statedById: z.uuid().nullable().default(null),
    note: prose('the note', 2000).default(''),
    since: dayOrNone.default(null),
  }),
  load: async (tx, input) => {
    await lockRegister(tx);
    await lockSources(tx, [input.sourceId]);
    const source = await readSource(tx, input.sourceId);
    return source && { source, policy: {} };
  },
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const { detail } = source;
    if (source.mergedIntoId !== null) return refused({ code: 'already-merged' });
    if (detail.revision !== input.revision) return refused({ code: 'conflict', current: detail });
    const { sourceId, controllerId, statedById, note, since } = input;
    const no =
      (await refusalOfController(tx, { id: sourceId, name: detail.name }, controllerId, 'controllerId')) ??
      (await refusalOfStatement(tx, input));
    if (no) return refused(no);
    await tx.source.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: sourceId } },
      data: { controlledById: controllerId, updatedAt: now, revision: { increment: 1 } },
    });
    const sinceDay = since === null ? null : new Date(since);
    const statement = { sourceId, controllerId, statedById, note, since: sinceDay };
    await replaceControl(tx, { actor, now }, statement);
    await refreshCorroboration(tx, await claimsCountedFrom(tx, [sourceId]));
    return ok({
      value: await changedSource(tx, sourceId),
      events: [
        {
          type: 'source.control-set',
          entity: 'Source',
          entityId: sourceId,
          before: { controlledById: detail.controlledBy?.id ?? null },
          after: { controlledById: controllerId, statedById, since },
        },
      ],
    });
  },
});
