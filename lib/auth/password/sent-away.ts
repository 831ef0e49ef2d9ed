const rememberedMs = 2 * 60 * 1000;
const mostKeys = 50_000;

/**
 * The networks that were sent away without a turn, and since when each asks, in bounded memory. One that does not come
 * back within two minutes is forgotten.
 */
export class SentAway {
  readonly #away = new Map<string, { since: number; lastAt: number }>();

  /** Notes that a network that asks since then was sent away now. */
  note(network: string, since: number, nowMs: number): void {
    const earliest = Math.min(since, this.since(network, nowMs));
    // Put in again at the end: at the front are then those who were sent away the longest ago.
    this.#away.delete(network);
    this.#away.set(network, { since: earliest, lastAt: nowMs });
    this.#forget(nowMs);
  }

  /** Since when a network asks that was sent away and comes back; `Infinity` for one that was not. */
  since(network: string, nowMs: number): number {
    const known = this.#away.get(network);
    return known && nowMs - known.lastAt <= rememberedMs ? known.since : Infinity;
  }

  /** Notes that a network had a turn. */
  served(network: string): void {
    this.#away.delete(network);
  }

  #forget(nowMs: number): void {
    for (const [network, { lastAt }] of this.#away) {
      if (this.#away.size <= mostKeys && nowMs - lastAt <= rememberedMs) return;
      this.#away.delete(network);
    }
  }
}
