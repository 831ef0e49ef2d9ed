import { z } from 'zod';
import { claimsCountedFrom, refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { holdSources } from '#lib/db/sources/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { dayAsTime, refusalOfTimes } from '#lib/domain/time-bounds.ts';
import { replaceControl } from './control-history.ts';
import { dayOrNone, prose } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { refusalOfSources } from './named-sources.ts';
import {
  changedSource,
  loadSource,
  refusalOfController,
  refusalToOverwriteSource,
  sourceTarget,
} from './source-command.ts';

function refusalOfSince(since: string | null, now: Date): Refusal | null {
  const day = { path: ['since'], what: 'The day it began', at: dayAsTime(since) };
  return refusalOfTimes([{ ...day, kind: 'DAY' }], now);
}

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
    ...sourceTarget,
    controllerId: z.uuid().nullable(),
    statedById: z.uuid().nullable().default(null),
    note: prose('the note', 2000).default(''),
    since: dayOrNone.default(null),
  }),
  load: loadSource,
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const { detail } = source;
    const { sourceId, controllerId, statedById, note, since } = input;
    const no =
      refusalToOverwriteSource(source, input.revision) ??
      refusalOfSince(since, now) ??
      (await refusalOfController(tx, { id: sourceId, name: detail.name }, controllerId, 'controllerId')) ??
      (await refusalOfStatement(tx, input));
    if (no) return refused(no);
    await tx.source.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: sourceId } },
      data: { controlledById: controllerId, updatedAt: now, revision: { increment: 1 } },
    });
    const statement = { sourceId, controllerId, statedById, note, since: dayAsTime(since) };
    await replaceControl(tx, { actor, now }, statement);
    const because =
      detail.kind === 'PERSON'
        ? `whom ${detail.name} speaks for was recorded anew.`
        : `who controls ${detail.name} was recorded anew.`;
    const fallen = await refreshCorroboration(tx, await claimsCountedFrom(tx, [sourceId]), { now, because });
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
        ...fallen,
      ],
    });
  },
});
