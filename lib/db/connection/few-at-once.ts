/** Lets a few work at once; who comes after waits, each as they came. */
export class FewAtOnce {
  readonly #most: number;
  readonly #line: (() => void)[] = [];
  #working = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Settles when it is one's turn, with what is to be called when that is over. */
  async turn(): Promise<() => void> {
    if (this.#working < this.#most) this.#working += 1;
    else await new Promise<void>((go) => this.#line.push(go));
    return () => {
      const next = this.#line.shift();
      // The place is handed on, not given back, so that nobody who comes now overtakes who waits.
      if (next) next();
      else this.#working -= 1;
    };
  }
}
