import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '#lib/config/failure.ts';
import type { Bucket } from './bucket.ts';
import type { DiskStore } from './disk-store.ts';
import { FilesAway, type FileStore } from './file-store.ts';
import { openWhole, type Opened } from './open-whole.ts';
import { isFull, type Stored } from './write-whole.ts';

/**
 * Files in a bucket. What comes and goes passes over this machine's disk, so that nothing of it is in memory, its hash is
 * known before it is named, and nothing goes out before all of it was seen to be whole.
 */
export class BucketStore implements FileStore {
  readonly #bucket: Bucket;
  readonly #passing: { folder: string; store: DiskStore };

  /** `passing` is where files are on their way: a folder, and the same as a store. */
  constructor(bucket: Bucket, passing: { folder: string; store: DiskStore }) {
    this.#bucket = bucket;
    this.#passing = passing;
  }

  async put(name: string, path: string, stored: Stored): Promise<void> {
    await this.#bucket.put(name, path, stored);
    await rm(path, { force: true });
  }

  async move(from: string, to: string): Promise<void> {
    await this.#bucket.copy(from, to);
    await this.#bucket.remove(from);
  }

  async open(name: string, stored: Stored): Promise<Opened> {
    const content = await this.#bucket.get(name);
    if (!content) return { damage: 'MISSING' };
    const folder = join(/*turbopackIgnore: true*/ this.#passing.folder, name.split('/')[0] ?? '', 'arriving');
    const path = join(folder, randomUUID());
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      return await openWhole(path, stored);
    } catch (error) {
      if (isFull(error)) throw error;
      throw new FilesAway(`The bucket of STORAGE broke off (${messageOf(error)}).`);
    } finally {
      // What is open stays readable; nobody finds it by its name again.
      await rm(path, { force: true });
    }
  }

  remove(name: string): Promise<void> {
    return this.#bucket.remove(name);
  }

  async removeBeginning(name: string): Promise<void> {
    await this.#passing.store.removeBeginning(name);
    await Promise.all((await this.#bucket.beginning(name)).map((one) => this.#bucket.remove(one)));
  }
}
