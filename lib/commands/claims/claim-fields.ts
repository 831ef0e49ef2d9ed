import { claimLimits } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { neededLine, words } from '#lib/commands/kernel/fields.ts';

/** What a claim says, on one line. */
export const statementSchema = neededLine(
  'Write the claim as one statement.',
  'the statement',
  claimLimits.statement,
);

/** Short labels of a claim, each once. */
export const tagsSchema = words('a tag', { each: claimLimits.tag, most: claimLimits.tags });
