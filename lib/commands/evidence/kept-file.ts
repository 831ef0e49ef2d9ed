import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { holdFile } from '#lib/db/files/unused-files.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { line } from '#lib/commands/kernel/fields.ts';

/** The file of an item of evidence, stored before, and what it was called where it came from. */
export const keptFile = {
  fileId: z.uuid().nullable().default(null),
  fileName: line('the file name', 255).default(''),
};

/** Refuses a file that is not in the store; one that is stays there as long as the transaction runs. */
export async function refusalOfFile(tx: Tx, fileId: string | null): Promise<Refusal | null> {
  if (fileId === null || (await holdFile(tx, fileId))) return null;
  return { code: 'invalid', problems: [{ path: ['fileId'], message: 'Upload the file again.' }] };
}
