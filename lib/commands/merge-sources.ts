import { z } from 'zod';
import { claimsCountedFrom, refreshCorroboration } from '#lib/db/corroboration.ts';
import { lockRegister } from '#lib/db/register-lock.ts';
import { forgetLooks, storeLooks } from '#lib/db/source-looks.ts';
import { lockSources, readWholeSource, type SourceRecord } from '#lib/db/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, refused } from '#lib/domain/result.ts';
import type { SourceDetail } from '#lib/domain/source-detail.ts';
import { discreditedFromBoth } from '#lib/domain/source.ts';
import { revisionSchema } from './fields.ts';
import { defineCommand } from './kernel.ts';
import { controlAfterMerge, moveControl } from './merged-control.ts';
import { repoint } from './repoint-source.ts';
import { aliasesBeside, changedSource, sourceSearchText } from './source-command.ts';

async function load(tx: Tx, input: { sourceId: string; intoId: string }) {
  await lockRegister(tx);
  await lockSources(tx, [input.sourceId, input.intoId]);
  const goes = await readWholeSource(tx, input.sourceId);
  const stays = await readWholeSource(tx, input.intoId);
  return goes && stays && { goes, stays, policy: {} };
}

function refusalToMerge(goes: SourceRecord, stays: SourceRecord, revision: number): Refusal | null {
  if (goes.detail.id === stays.detail.id) return { code: 'merge-with-itself' };
  if (goes.mergedIntoId !== null || stays.mergedIntoId !== null) return { code: 'already-merged' };
  if (goes.detail.standing !== stays.detail.standing) {
    const { name } = goes.detail.standing === 'DISCREDITED' ? goes.detail : stays.detail;
    return { code: 'merge-one-discredited', name };
  }
  return goes.detail.revision === revision ? null : { code: 'conflict', current: goes.detail };
}

/** Merging never lets count again what was discredited of either. */
function discreditedFrom(goes: SourceDetail, stays: SourceDetail): Date | null {
  if (!goes.discredited || !stays.discredited) return null;
  const day = discreditedFromBoth(goes.discredited.from, stays.discredited.from);
  return day === null ? null : new Date(day);
}

/** A claim in whose chain both stand. Deleted claims don't hold up a merge nobody could then make. */
async function refusalOfOneChain(tx: Tx, goesId: string, staysId: string): Promise<Refusal | null> {
  const claim = await tx.claim.findFirst({
    where: {
      deletedAt: null,
      AND: [{ hops: { some: { sourceId: goesId } } }, { hops: { some: { sourceId: staysId } } }],
    },
    select: { id: true, statement: true },
  });
  return claim && { code: 'merge-in-one-chain', claimId: claim.id, statement: claim.statement };
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
    const no =
      refusalToMerge(goes, stays, input.revision) ??
      (await refusalOfOneChain(tx, goes.detail.id, stays.detail.id));
    if (no) return refused(no);
    const control = await controlAfterMerge(tx, goes.detail, stays.detail);
    if (!control.ok) return control;
    const { workspaceId } = actor;
    const { id: goesId } = goes.detail;
    const { id: staysId, name } = stays.detail;
    const aliases = aliasesBeside(name, [...stays.detail.aliases, goes.detail.name, ...goes.detail.aliases]);
    await moveControl(tx, { actor, now }, { goesId, staysId, controllerId: control.value });
    const moved = await repoint(tx, goesId, staysId);
    await tx.source.update({
      where: { workspaceId_id: { workspaceId, id: staysId } },
      data: {
        aliases,
        searchText: sourceSearchText(name, aliases),
        controlledById: control.value,
        discreditedFrom: discreditedFrom(goes.detail, stays.detail),
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
          after: { intoId: staysId, controlledById: control.value, ...moved },
        },
        ...fallen,
      ],
    });
  },
});
