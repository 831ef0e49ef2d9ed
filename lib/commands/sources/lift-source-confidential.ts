import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { changeMark } from './confidential-source.ts';
import { reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { loadSource, refusalToOverwriteSource, sourceTarget } from './source-command.ts';

/** Takes the mark off a source, which an editor decides: from then on everybody reads its name. */
export const liftSourceConfidential = defineCommand({
  name: 'lift-source-confidential',
  permission: 'confidential.lift',
  input: z.strictObject({ ...sourceTarget, reason: reasonSchema }),
  load: loadSource,
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const no = refusalToOverwriteSource(source, input.revision);
    if (no) return refused(no);
    if (!source.detail.confidential) return refused({ code: 'mark-as-it-is', confidential: false });
    return changeMark(tx, { actor, now }, { ...input, confidential: false });
  },
});
