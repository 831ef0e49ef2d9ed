const span = 5 * 60 * 1000;
const mostKeys = 50_000;

/** Counts how often something came in the last five to ten minutes, in bounded memory. */
export class Lately {
  #latest = new Map<string, number>();
  #before = new Map<string, number>();
  #since = Date.now();

  note(key: string): void {
    if (Date.now() - this.#since > span || this.#latest.size >= mostKeys) {
      const old = Date.now() - this.#since > 2 * span;
      this.#before = old ? new Map<string, number>() : this.#latest;
      this.#latest = new Map();
      this.#since = Date.now();
    }
    this.#latest.set(key, (this.#latest.get(key) ?? 0) + 1);
  }

  /** Takes back what was noted. */
  unnote(key: string): void {
    const generation = this.#latest.has(key) ? this.#latest : this.#before;
    const left = (generation.get(key) ?? 0) - 1;
    if (left > 0) generation.set(key, left);
    else generation.delete(key);
  }

  count(key: string): number {
    return (this.#latest.get(key) ?? 0) + (this.#before.get(key) ?? 0);
  }
}
