/** How much a JSON text may hold: levels of lists and objects, and values and keys of all levels together. */
export interface JsonBounds {
  depth: number;
  values: number;
}

/** What came of reading a JSON text. */
export type Read = { ok: true; value: unknown } | { ok: false; why: 'not-json' | 'too-much' };

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const opens = new Set([0x5b, 0x7b]);
const closes = new Set([0x5d, 0x7d]);

/**
 * Counts what a JSON text would make while its bytes arrive, and holds nothing of it: each value but the first
 * follows a comma, a colon or an opening bracket. So a text that would become millions of objects is known at
 * the byte that goes too far, before anything is made of it.
 */
export class JsonCount {
  readonly #bounds: JsonBounds;
  #depth = 0;
  #values = 1;
  #inText = false;
  #escaped = false;

  constructor(bounds: JsonBounds) {
    this.#bounds = bounds;
  }

  /** Counts the next bytes and answers whether all so far is within the bounds. */
  take(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      if (this.#inText) this.#takeOfText(byte);
      else if (!this.#takeOfStructure(byte)) return false;
    }
    return true;
  }

  #takeOfText(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inText = false;
  }

  #takeOfStructure(byte: number): boolean {
    if (byte === quote) this.#inText = true;
    else if (byte === comma || byte === colon) this.#values += 1;
    else if (opens.has(byte)) {
      this.#depth += 1;
      this.#values += 1;
    } else if (closes.has(byte)) this.#depth -= 1;
    return this.#depth <= this.#bounds.depth && this.#values <= this.#bounds.values;
  }
}

/** What `JSON.parse` makes of UTF-8 bytes that were counted, or that they are no JSON. */
export function parseJson(bytes: Uint8Array): Read {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { ok: true, value };
  } catch {
    return { ok: false, why: 'not-json' };
  }
}

/** What `JSON.parse` makes of bytes that hold no more than the bounds; of others it makes nothing. */
export function parseBounded(bytes: Uint8Array, bounds: JsonBounds): Read {
  return new JsonCount(bounds).take(bytes) ? parseJson(bytes) : { ok: false, why: 'too-much' };
}
