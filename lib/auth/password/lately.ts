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

  /** Takes back what was noted. */
  unnote(key: string): void {
    const generation = this.#now.has(key) ? this.#now : this.#before;
    const left = (generation.get(key) ?? 0) - 1;
    if (left > 0) generation.set(key, left);
    else generation.delete(key);
  }

  count(key: string): number {
    return (this.#now.get(key) ?? 0) + (this.#before.get(key) ?? 0);
  }
}
