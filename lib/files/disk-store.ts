import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '#lib/config/failure.ts';
import type { FileStore } from './file-store.ts';
import { openWhole, type Opened } from './open-whole.ts';
import { syncFolder, type Stored } from './write-whole.ts';

/** Files below a folder of this machine's disk, or of one that several machines share. */
export class DiskStore implements FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  #placeOf(name: string): string {
    return join(/*turbopackIgnore: true*/ this.#root, name);
  }

  async put(name: string, path: string): Promise<void> {
    const place = this.#placeOf(name);
    // The same bytes may be there already; to put them there again mends a damaged copy.
    if (place !== path) {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(path, place);
    }
    await syncFolder(dirname(place));
    await syncFolder(dirname(dirname(place)));
  }

  async move(from: string, to: string): Promise<void> {
    await rename(this.#placeOf(from), this.#placeOf(to));
    await syncFolder(dirname(this.#placeOf(to)));
  }

  open(name: string, stored: Stored): Promise<Opened> {
    return openWhole(this.#placeOf(name), stored);
  }

  async remove(name: string): Promise<void> {
    await rm(this.#placeOf(name), { force: true });
  }

  async removeBeginning(name: string): Promise<void> {
    const folder = dirname(this.#placeOf(name));
    const names = await readdir(folder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    });
    const found = names.filter((one) => one.startsWith(basename(name)));
    await Promise.all(found.map((one) => rm(join(folder, one), { force: true })));
  }
}
