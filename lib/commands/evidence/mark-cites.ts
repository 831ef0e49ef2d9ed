import { v7 } from 'uuid';
import { z } from 'zod';
import { holdSources } from '#lib/db/sources/source-detail.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim } from '#lib/commands/claims/claim-command.ts';
import { loadEvidence, loggedEvidence } from './evidence-command.ts';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { refusalOfSources } from '#lib/commands/sources/named-sources.ts';

/**
 * Says in one step that an item has its knowledge from a source: “this report cites KCNA”. What it cites
 * already stays. Refused on a signed-off claim.
 */
export const markCites = defineCommand({
  name: 'mark-cites',
  permission: 'evidence.edit',
  input: z.strictObject({ evidenceId: z.uuid(), revision: revisionSchema, sourceId: z.uuid() }),
  load: loadEvidence,
  run: async (tx, { input, facts: { claim, evidence }, actor, now }) => {
    if (evidence.revision !== input.revision) return refused({ code: 'conflict', current: claim });
    const { sourceId } = input;
    const no =
      refusalToEdit(claim.stage) ??
      (sourceId === evidence.publisher?.id ? ({ code: 'cites-own-publisher' } as const) : null) ??
      refusalOfSources(await holdSources(tx, [sourceId]), [{ id: sourceId, path: ['sourceId'] }]);
    if (no) return refused(no);
    const { workspaceId } = actor;
    await tx.evidence.update({
      where: { workspaceId_id: { workspaceId, id: evidence.id } },
      data: { updatedAt: now, revision: { increment: 1 } },
    });
    const cited = evidence.citedSources.map(({ id }) => id);
    if (!cited.includes(sourceId)) {
      await tx.citation.create({
        data: { workspaceId, id: v7(), evidenceId: evidence.id, citedSourceId: sourceId },
      });
    }
    const before = loggedEvidence(evidence);
    const citedSourceIds = [...new Set([...cited, sourceId])];
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      {
        type: 'evidence.edited',
        entity: 'Evidence',
        entityId: evidence.id,
        before,
        after: { ...before, citedSourceIds },
      },
    ]);
  },
});
