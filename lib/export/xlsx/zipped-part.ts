import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { AsyncFlateStreamHandler, Zip, ZipInputFile } from 'fflate';

// The fastest: a sheet is mostly the same marks again and again, and slower ways save little.
const level = 1;

/**
 * A file of an archive that is compressed as it is written, beside this thread. Until it is put into an archive it keeps
 * what it has, compressed.
 */
export class ZippedPart implements ZipInputFile {
  readonly filename: string;
  readonly mtime: string;
  readonly compression = 8;
  crc = 0;
  size = 0;
  /** Where what is compressed goes: kept, until an archive puts itself here. */
  ondata: AsyncFlateStreamHandler = (_fault, piece) => void this.#kept.push(piece);
  readonly #deflate = createDeflateRaw({ level });
  #kept: Uint8Array<ArrayBuffer>[] = [];
  #ended = false;

  constructor(filename: string, mtime: string) {
    this.filename = filename;
    this.mtime = mtime;
    this.#deflate.on('data', (piece: Uint8Array<ArrayBuffer>) => {
      this.ondata(null, piece, false);
    });
  }

  #finish(): void {
    this.ondata(null, new Uint8Array(0), true);
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    await new Promise<void>((resolve, reject) => {
      this.#deflate.write(bytes, (fault) => {
        if (fault) reject(fault);
        else resolve();
      });
    });
  }

  /** Puts it into the archive: with what it has now, and with what is written from now on. */
  putInto(archive: Zip): void {
    archive.add(this);
    for (const piece of this.#kept) this.ondata(null, piece, false);
    this.#kept = [];
    if (this.#ended) this.#finish();
  }

  async end(text = ''): Promise<void> {
    if (text !== '') await this.write(text);
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    this.#ended = true;
    this.#finish();
  }

  /** Ends without finishing, when nobody wants it any more. */
  terminate(): void {
    this.#deflate.destroy();
  }
}
