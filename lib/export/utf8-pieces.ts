const pieceBytes = 64 * 1024;

// Of one unit of a string UTF-8 makes three bytes at most.
const mostBytesAUnit = 3;

/** Room for texts as UTF-8, which is handed on when it is full. */
class Room {
  #bytes = Buffer.allocUnsafe(pieceBytes);
  #used = 0;

  hasRoomFor(text: string): boolean {
    return text.length * mostBytesAUnit <= this.#bytes.length - this.#used;
  }

  add(text: string): void {
    this.#used += this.#bytes.write(text, this.#used);
  }

  /** What was written since, and room for this text after it. */
  taken(next = ''): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#used);
    this.#bytes = Buffer.allocUnsafe(Math.max(pieceBytes, next.length * mostBytesAUnit));
    this.#used = 0;
    return taken;
  }
}

/**
 * Texts as bytes of UTF-8, in pieces of some size, whatever the size of the texts. Each is written once, where it belongs:
 * put together first they are copied twice more, in two bytes a letter where a single one has an arrow, and that takes
 * longer than making them.
 */
export async function* inUtf8(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const room = new Room();
  for await (const text of texts) {
    if (!room.hasRoomFor(text)) yield room.taken(text);
    room.add(text);
  }
  yield room.taken();
}
