import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { AsyncFlateStreamHandler, Zip, ZipInputFile } from 'fflate';

// The fastest: a sheet is mostly the same marks again and again, and slower ways save little.
const level = 1;

/** How much is handed to the other thread at a time, in bytes: going there and back takes as long as a hundred rows. */
const handedOver = 128 * 1024;

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
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #compressed: Promise<void> = Promise.resolve();

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
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= handedOver) await this.#handOver();
  }

  /** Has what waits compressed while more is written, once what was handed over before is done. */
  async #handOver(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#compressed;
    this.#compressed = this.#compress(bytes);
    // Whoever writes next is told of a failure.
    this.#compressed.catch(() => undefined);
  }

  #compress(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
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
    await this.#handOver();
    await this.#compressed;
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
