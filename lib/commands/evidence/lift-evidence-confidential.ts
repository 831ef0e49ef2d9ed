import { z } from 'zod';
import { changeItemMark } from './confidential-evidence.ts';
import { loadEvidence } from './evidence-command.ts';
import { reasonSchema, revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Takes the mark off an item, which an editor decides: from then on everybody reads it. */
export const liftEvidenceConfidential = defineCommand({
  name: 'lift-evidence-confidential',
  permission: 'confidential.lift',
  input: z.strictObject({ evidenceId: z.uuid(), revision: revisionSchema, reason: reasonSchema }),
  load: loadEvidence,
  run: (tx, { input, facts, actor, now }) =>
    changeItemMark(tx, { facts, actor, now }, { ...input, confidential: false }),
});
