import type { Followed } from './follow.ts';

/**
 * Which items that count have their knowledge from some others, directly or through more of them. Asked once for each
 * origin of a side, of which there may be hundreds, so items go by their place and each source by a number after them.
 */
export class Reach {
  readonly #ids: readonly string[];
  readonly #placeOf: ReadonlyMap<string, number>;
  /** By item and by source, who has it from there. */
  readonly #next: readonly (readonly number[])[];
  /** By item, the source that published it; -1 where nobody else has it from there. */
  readonly #sourceOf: Int32Array;
  /** In which question an item or a source was come to last. */
  readonly #seenIn: Int32Array;
  readonly #everSeen: Uint8Array;
  readonly #queue: Int32Array;
  #question = 0;

  constructor({ items, carriers, standings }: Followed) {
    this.#ids = items.map(({ id }) => id);
    this.#placeOf = new Map(this.#ids.map((id, place) => [id, place]));
    const next = this.#ids.map((id) => this.#counting(carriers.get(id), standings));
    const sources = new Map<string, number>();
    this.#sourceOf = new Int32Array(items.length).fill(-1);
    for (const [place, { publisherId }] of items.entries()) {
      const readers = publisherId === null ? undefined : carriers.get(`source ${publisherId}`);
      if (publisherId === null || !readers) continue;
      const known = sources.get(publisherId);
      this.#sourceOf[place] = known ?? next.length;
      if (known !== undefined) continue;
      sources.set(publisherId, next.length);
      next.push(this.#counting(readers, standings));
    }
    this.#next = next;
    this.#seenIn = new Int32Array(next.length);
    this.#everSeen = new Uint8Array(items.length);
    this.#queue = new Int32Array(next.length);
  }

  #counting(ids: readonly string[] = [], standings: Followed['standings']): number[] {
    return ids.flatMap((id) => (standings.get(id) === 'COUNTS' ? (this.#placeOf.get(id) ?? []) : []));
  }

  /** These items and all that have it from them, in the order of the items. */
  from(ids: Iterable<string>): string[] {
    this.#question += 1;
    let end = 0;
    const come = (node: number): void => {
      if (this.#seenIn[node] === this.#question) return;
      this.#seenIn[node] = this.#question;
      this.#queue[end] = node;
      end += 1;
    };
    for (const id of ids) {
      const place = this.#placeOf.get(id);
      if (place !== undefined) come(place);
    }
    for (let at = 0; at < end; at += 1) {
      const node = this.#queue[at] ?? 0;
      for (const other of this.#next[node] ?? []) come(other);
      const source = this.#sourceOf[node] ?? -1;
      if (source !== -1) come(source);
    }
    const found: string[] = [];
    for (const place of this.#placesSeen(end)) {
      const id = this.#ids[place];
      // Sources come after the items.
      if (id === undefined) break;
      this.#everSeen[place] = 1;
      found.push(id);
    }
    return found;
  }

  /** What this question has come to, in order: sorted where it is little, else looked for one by one. */
  #placesSeen(end: number): Iterable<number> {
    if (end * 8 < this.#ids.length) return this.#queue.slice(0, end).sort();
    const places = this.#queue;
    let count = 0;
    for (let place = 0; place < this.#ids.length; place += 1) {
      if (this.#seenIn[place] !== this.#question) continue;
      places[count] = place;
      count += 1;
    }
    return places.subarray(0, count);
  }

  /** All that any answer has held so far. */
  ever(): string[] {
    return this.#ids.filter((_, place) => this.#everSeen[place] === 1);
  }
}
