import { fileStore, nameOf } from './places.ts';

/** Takes a file out of the store; the caller knows that nothing names it. */
export function removeStored(workspaceId: string, sha256: string): Promise<void> {
  return fileStore().remove(nameOf(workspaceId, sha256));
}
