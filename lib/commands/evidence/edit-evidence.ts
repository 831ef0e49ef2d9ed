import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { capture } from './capture.ts';
import { changeClaim } from '#lib/commands/claims/claim-command.ts';
import {
  evidenceColumns,
  evidenceFields,
  loadEvidence,
  loggedEvidence,
  loggedFields,
  refusalOfEvidence,
  writeCitations,
} from './evidence-command.ts';
import { keptFile, refusalOfFile } from './kept-file.ts';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { capturedTextBytes } from '#lib/commands/kernel/body-limits.ts';

/**
 * Changes what is written about an item of evidence; its kind stays, and its file. A link that has none takes the page it
 * leads to. Refused on a signed-off claim.
 */
export const editEvidence = defineCommand({
  name: 'edit-evidence',
  permission: 'evidence.edit',
  bodyLimit: capturedTextBytes,
  input: z.strictObject({ evidenceId: z.uuid(), revision: revisionSchema, ...keptFile, ...evidenceFields }),
  load: loadEvidence,
  run: async (tx, { input, facts: { claim, evidence }, actor, now }) => {
    if (evidence.revision !== input.revision) return refused({ code: 'conflict', current: claim });
    const about = { claim, evidenceId: evidence.id, now };
    const no = refusalToEdit(claim.stage) ?? (await refusalOfEvidence(tx, about, input));
    if (no) return refused(no);
    if (evidence.kind === 'LINK' && input.address === '') {
      const message = 'Give the address of the page.';
      return refused({ code: 'invalid', problems: [{ path: ['address'], message }] });
    }
    const { workspaceId } = actor;
    const { fileId, fileName } = input;
    if (fileId !== null && (evidence.kind !== 'LINK' || evidence.file !== null)) {
      const message = 'This has its file already, which stays. Add the page as evidence of its own.';
      return refused({ code: 'invalid', problems: [{ path: ['fileId'], message }] });
    }
    const noFile = await refusalOfFile(tx, fileId);
    if (noFile) return refused(noFile);
    const page = fileId === null ? {} : { fileId, fileName };
    await tx.evidence.update({
      where: { workspaceId_id: { workspaceId, id: evidence.id } },
      data: {
        ...evidenceColumns(input),
        ...page,
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    await capture(tx, input.capturedText, {
      workspaceId,
      evidenceId: evidence.id,
      by: actor.userId,
      at: now,
    });
    await writeCitations(tx, { workspaceId, evidenceId: evidence.id }, input);
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      {
        type: 'evidence.edited',
        entity: 'Evidence',
        entityId: evidence.id,
        before: loggedEvidence(evidence),
        after: { ...loggedFields(input), ...page },
      },
    ]);
  },
});
