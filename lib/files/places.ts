import { join } from 'node:path';
import { readSettings } from '#lib/config/env.ts';
import type { StorageSettings } from '#lib/config/storage-settings.ts';
import { Bucket } from './bucket.ts';
import { BucketStore } from './bucket-store.ts';
import { DiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';

/** The folder of this machine in which files are kept, or pass through on their way to a bucket. */
function rootOf(storage: StorageSettings, dataDir: string): string {
  const shared = storage.kind === 'disk' ? storage.folder : null;
  // The build follows paths it can't read into everything there is, and would ship it all.
  return shared ?? join(/*turbopackIgnore: true*/ dataDir, 'files');
}

/** Where files of a workspace are written before they are put into a store. */
export function arrivingFolder(storage: StorageSettings, dataDir: string, workspaceId: string): string {
  return join(rootOf(storage, dataDir), workspaceId, 'arriving');
}

/** The store that the settings name. */
export function storeOf(storage: StorageSettings, dataDir: string): FileStore {
  const folder = rootOf(storage, dataDir);
  const store = new DiskStore(folder);
  return storage.kind === 'disk' ? store : new BucketStore(new Bucket(storage), { folder, store });
}

/** The store of this process. */
export function fileStore(): FileStore {
  const { storage, dataDir } = readSettings(process.env);
  return storeOf(storage, dataDir);
}

/** Where the files of a workspace are on this machine, or pass through. */
export function filesFolder(workspaceId: string): string {
  const { storage, dataDir } = readSettings(process.env);
  return join(/*turbopackIgnore: true*/ rootOf(storage, dataDir), workspaceId);
}

/** What a file of a workspace is called, by its hash. */
export function nameOf(workspaceId: string, sha256: string): string {
  return `${workspaceId}/${sha256.slice(0, 2)}/${sha256}`;
}

/** What the file of a report is called: by its id, so that however often it is made there is one. */
export function nameOfReport(workspaceId: string, reportId: string): string {
  return `${workspaceId}/reports/${reportId}`;
}

/** Where a file of evidence is on a disk. @internal Tests look at it and damage it there. */
export function placeOf(workspaceId: string, sha256: string): string {
  return join(filesFolder(workspaceId), '..', nameOf(workspaceId, sha256));
}

/** Where the file of a report is on a disk. @internal Tests look at it there. */
export function placeOfReport(workspaceId: string, reportId: string): string {
  return join(filesFolder(workspaceId), '..', nameOfReport(workspaceId, reportId));
}
