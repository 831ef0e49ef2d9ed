import { v7 } from 'uuid';
import { z } from 'zod';
import { evidenceKindSchema } from '#lib/domain/evidence.ts';
import { refused } from '#lib/domain/result.ts';
import { capture } from './capture.ts';
import { changeClaim, loadClaim, type ClaimEvent } from '#lib/commands/claims/claim-command.ts';
import {
  evidenceColumns,
  evidenceFields,
  loggedFields,
  refusalOfEvidence,
  writeCitations,
} from './evidence-command.ts';
import { keptFile, refusalOfFile } from './kept-file.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { capturedTextBytes } from '#lib/commands/kernel/body-limits.ts';

const inputSchema = z
  .strictObject({
    claimId: z.uuid(),
    kind: evidenceKindSchema,
    ...keptFile,
    confidential: z.boolean().default(false),
    ...evidenceFields,
  })
  .refine((input) => input.kind !== 'LINK' || input.address !== '', {
    path: ['address'],
    message: 'Give the address of the page.',
  })
  .refine((input) => input.kind !== 'FILE' || input.fileId !== null, {
    path: ['fileId'],
    message: 'Choose a file, or another kind of evidence.',
  })
  .refine((input) => input.kind !== 'NOTE' || input.fileId === null, {
    path: ['fileId'],
    message: 'A note has no file. Choose another kind of evidence.',
  });

/**
 * Adds an item for or against a claim. Needs no revision, because adding overwrites nothing; a claim that
 * was signed off is reopened by it in the same transaction.
 */
export const addEvidence = defineCommand({
  name: 'add-evidence',
  permission: 'evidence.add',
  bodyLimit: capturedTextBytes,
  input: inputSchema,
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const evidenceId = v7();
    const no =
      (await refusalOfFile(tx, input.fileId)) ??
      (await refusalOfEvidence(tx, { claim, evidenceId, now }, input));
    if (no) return refused(no);
    const { workspaceId, userId } = actor;
    const { kind, fileId, fileName, confidential } = input;
    await tx.evidence.create({
      data: {
        workspaceId,
        id: evidenceId,
        claimId: claim.id,
        kind,
        fileId,
        fileName,
        confidential,
        ...evidenceColumns(input),
        createdAt: now,
        createdBy: userId,
        updatedAt: now,
      },
    });
    await capture(tx, input.capturedText, { workspaceId, evidenceId, by: userId, at: now });
    await writeCitations(tx, { workspaceId, evidenceId }, input);

    const added: ClaimEvent = {
      type: 'evidence.added',
      entity: 'Evidence',
      entityId: evidenceId,
      after: { kind, fileId, fileName, confidential, ...loggedFields(input) },
    };
    const reopens = { reason: `New evidence arrived: ${input.title}`, after: { evidenceId } };
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence', reopens }, {}, [added]);
  },
});
