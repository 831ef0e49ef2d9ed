import { storedPrint } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { imported, type ImportResult } from '#lib/import/problems.ts';
import { readStoredText } from '#lib/import/entry/read-stored.ts';

/** The print of what a stored file says, to see copies by; nothing where no part of it is a story's. */
export async function printOfStored(bytes: Uint8Array): Promise<ImportResult<Uint8Array<ArrayBuffer>>> {
  const text = await readStoredText(bytes);
  return text.ok ? imported(storedPrint(text.value)) : text;
}
