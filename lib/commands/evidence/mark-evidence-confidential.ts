import { z } from 'zod';
import { changeItemMark } from './confidential-evidence.ts';
import { loadEvidence } from './evidence-command.ts';
import { reasonSchema, revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Marks an item confidential: viewers, and whoever gets what leaves the house, are told only that it is there. */
export const markEvidenceConfidential = defineCommand({
  name: 'mark-evidence-confidential',
  permission: 'confidential.mark',
  input: z.strictObject({ evidenceId: z.uuid(), revision: revisionSchema, reason: reasonSchema }),
  load: loadEvidence,
  run: (tx, { input, facts, actor, now }) =>
    changeItemMark(tx, { facts, actor, now }, { ...input, confidential: true }),
});
