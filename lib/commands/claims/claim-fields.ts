import { neededLine, words } from '#lib/commands/kernel/fields.ts';

/** What a claim says, on one line. */
export const statementSchema = neededLine('Write the claim as one statement.', 'the statement', 2000);

/** Short labels of a claim, each once. */
export const tagsSchema = words('a tag', { each: 60, most: 30 });
