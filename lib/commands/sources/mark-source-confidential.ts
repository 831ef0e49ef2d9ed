import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { changeMark } from './confidential-source.ts';
import { reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { loadSource, refusalToOverwriteSource, sourceTarget } from './source-command.ts';

/** Marks a source confidential: it is named to reviewers and above, and to nobody outside the house. */
export const markSourceConfidential = defineCommand({
  name: 'mark-source-confidential',
  permission: 'confidential.mark',
  input: z.strictObject({ ...sourceTarget, reason: reasonSchema }),
  load: loadSource,
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const no = refusalToOverwriteSource(source, input.revision);
    if (no) return refused(no);
    if (source.detail.confidential) return refused({ code: 'mark-as-it-is', confidential: true });
    return changeMark(tx, { actor, now }, { ...input, confidential: true });
  },
});
