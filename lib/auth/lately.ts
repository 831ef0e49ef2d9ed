const span = 5 * 60 * 1000;
const mostKeys = 50_000;

/** Counts how often something came in the last five to ten minutes, in bounded memory. */
export class Lately {
  #now = new Map<string, number>();
  #before = new Map<string, number>();
  #since = Date.now();

  note(key: string): void {
    if (Date.now() - this.#since > span || this.#now.size >= mostKeys) {
      const old = Date.now() - this.#since > 2 * span;
      this.#before = old ? new Map<string, number>() : this.#now;
      this.#now = new Map();
      this.#since = Date.now();
    }
    this.#now.set(key, (this.#now.get(key) ?? 0) + 1);
  }

  count(key: string): number {
    return (this.#now.get(key) ?? 0) + (this.#before.get(key) ?? 0);
  }
}
