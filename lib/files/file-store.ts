import type { Opened } from './open-whole.ts';
import type { Stored } from './write-whole.ts';

/**
 * Where files are kept, by names with slashes. A name is of its whole file or of none, whatever ends in between, and
 * what was put would survive a power cut.
 */
export interface FileStore {
  /** Puts a file of this machine's disk in its place, instead of what may be there; the caller removes what is left. */
  put(name: string, path: string, stored: Stored): Promise<void>;
  /** Gives a file another name, quickly, whatever its size. Throws when it is not there. */
  move(from: string, to: string): Promise<void>;
  /** The file, whose every byte was just seen to be what its hash says, or what was found in its place. */
  open(name: string, stored: Stored): Promise<Opened>;
  /** Removes it, if it is there. */
  remove(name: string): Promise<void>;
  /** Removes all whose name begins so, up to the last slash a folder. */
  removeBeginning(name: string): Promise<void>;
}

/** The place of files does not answer, or refuses. Its message says why, and names no key. */
export class FilesAway extends Error {
  override name = 'FilesAway';
}

/** Whether an error is that; by its name, since bundles have classes of their own. */
export function isFilesAway(error: unknown): boolean {
  return error instanceof Error && error.name === 'FilesAway';
}
