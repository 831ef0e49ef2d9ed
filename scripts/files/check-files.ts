import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '#lib/config/env.ts';
import { Failure, messageOf } from '#lib/config/failure.ts';
import type { StorageSettings } from '#lib/config/storage-settings.ts';
import { arrivingFolder, storeOf } from '#lib/files/places.ts';
import { step } from '#scripts/running/step.ts';

const content = Buffer.from('Whether files can be kept here.');
const stored = { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };

async function tried(storage: StorageSettings, dataDir: string): Promise<void> {
  const id = randomUUID();
  const folder = arrivingFolder(storage, dataDir, 'trial');
  const [path, name] = [join(folder, id), `trial/${id}`];
  const store = storeOf(storage, dataDir);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, content, { mode: 0o600 });
    await store.put(name, path, stored);
    const opened = await store.open(name, stored);
    if (opened.damage !== null) throw new Error('What was put there did not come back');
    await opened.file.close();
    await store.remove(name);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Refuses, with a `Failure`, a place where a file can't be put, read and removed. */
export async function checkStorage(
  storage: StorageSettings,
  dataDir: string,
  setting = 'STORAGE',
): Promise<void> {
  await tried(storage, dataDir).catch((error: unknown) => {
    const said = messageOf(error).replace(/\.$/, '').replace('STORAGE', setting);
    throw new Failure(`Files can’t be kept where ${setting} says: ${said}. Check ${setting}.`);
  });
}

/** The same at a start, where files are kept elsewhere than in the data folder. */
export async function checkFiles({ storage, dataDir }: Settings): Promise<void> {
  if (storage.text === 'disk') return;
  await step('Reaching the files of STORAGE', () => checkStorage(storage, dataDir));
}
