import { rm } from 'node:fs/promises';
import { placeOf } from './store.ts';

/** Takes a file from the disk; the caller knows that nothing names it. */
export function removeStored(workspaceId: string, sha256: string): Promise<void> {
  return rm(placeOf(workspaceId, sha256), { force: true });
}
