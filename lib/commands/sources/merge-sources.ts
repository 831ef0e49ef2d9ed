import { v7 } from 'uuid';
import { z } from 'zod';
import { claimsCountedFrom, refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { checkMerge } from '#lib/db/sources/merge-check.ts';
import { lockRegister } from '#lib/db/sources/register-lock.ts';
import { forgetLooks, storeLooks } from '#lib/db/sources/source-looks.ts';
import { lockSources, readWholeSource } from '#lib/db/sources/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { repoint } from './repoint-source.ts';
import { aliasesBeside, changedSource, sourceSearchText } from './source-command.ts';

/**
 * Carries a merge into the history of control: entries that name the source that goes end, and go on under
 * the one that stays with the same word about who says so.
 */
async function moveControl(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  { goesId, staysId, controllerId }: { goesId: string; staysId: string; controllerId: string | null },
): Promise<void> {
  const both = [goesId, staysId];
  const open = await tx.control.findMany({
    where: { endedAt: null, OR: [{ sourceId: { in: both } }, { controllerId: goesId }] },
  });
  const above = open.filter((row) => both.includes(row.sourceId));
  const stands = above.find((row) => row.sourceId === staysId && row.controllerId === controllerId);
  const said = above.find((row) => row.controllerId === controllerId);
  const ends = open.filter((row) => row !== stands);
  await tx.control.updateMany({
    where: { id: { in: ends.map(({ id }) => id) } },
    data: { endedAt: now, endedBy: actor.userId },
  });
  const goOn = open
    .filter((row) => !both.includes(row.sourceId))
    .map((row) => ({ ...row, controllerId: staysId }));
  if (said && !stands && controllerId !== null) goOn.push({ ...said, sourceId: staysId, controllerId });
  await tx.control.createMany({
    data: goOn.map((row) => ({ ...row, id: v7(), createdAt: now, createdBy: actor.userId })),
  });
}

async function load(tx: Tx, input: { sourceId: string; intoId: string }) {
  await lockRegister(tx);
  await lockSources(tx, [input.sourceId, input.intoId]);
  const goes = await readWholeSource(tx, input.sourceId);
  const stays = await readWholeSource(tx, input.intoId);
  return goes && stays && { goes, stays, policy: {} };
}

/**
 * Makes two names of one party one source: hops, publishers, citations, requests for a response and control
 * of the one that goes move to the one that stays, which keeps its name as an alias; its old address leads
 * there. Claims that are signed off change with the rest, because who they name does not change, only under
 * which entry.
 */
export const mergeSources = defineCommand({
  name: 'merge-sources',
  permission: 'source.merge',
  long: true,
  input: z.strictObject({ sourceId: z.uuid(), intoId: z.uuid(), revision: revisionSchema }),
  load,
  run: async (tx, { input, facts: { goes, stays }, actor, now }) => {
    const merged = await checkMerge(tx, goes, stays);
    if (!merged.ok) return merged;
    const { controllerId, discreditedFrom } = merged.value;
    if (goes.detail.revision !== input.revision) return refused({ code: 'conflict', current: goes.detail });
    const { workspaceId } = actor;
    const { id: goesId } = goes.detail;
    const { id: staysId, name } = stays.detail;
    const aliases = aliasesBeside(name, [...stays.detail.aliases, goes.detail.name, ...goes.detail.aliases]);
    await moveControl(tx, { actor, now }, { goesId, staysId, controllerId });
    const moved = await repoint(tx, goesId, staysId);
    await tx.source.update({
      where: { workspaceId_id: { workspaceId, id: staysId } },
      data: {
        aliases,
        // It goes on being known, and kept back, by all the other ever was called.
        formerNames: [...stays.detail.formerNames, ...goes.detail.formerNames],
        searchText: sourceSearchText(name, aliases),
        controlledById: controllerId,
        discreditedFrom: discreditedFrom === null ? null : new Date(discreditedFrom),
        // Its name is an alias of the other now, and stays as confidential as it was.
        confidential: goes.detail.confidential || stays.detail.confidential,
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    await tx.source.update({
      where: { workspaceId_id: { workspaceId, id: goesId } },
      data: { mergedIntoId: staysId, controlledById: null, updatedAt: now, revision: { increment: 1 } },
    });
    await storeLooks(tx, { workspaceId, id: staysId, name, aliases });
    await forgetLooks(tx, goesId);
    const because = `${goes.detail.name} and ${name} are one source now.`;
    const fallen = await refreshCorroboration(tx, await claimsCountedFrom(tx, [staysId]), { now, because });
    return ok({
      value: await changedSource(tx, staysId),
      events: [
        {
          type: 'source.merged',
          entity: 'Source',
          entityId: goesId,
          before: { controlledById: goes.detail.controlledBy?.id ?? null },
          after: { intoId: staysId, controlledById: controllerId, ...moved },
        },
        ...fallen,
      ],
    });
  },
});
