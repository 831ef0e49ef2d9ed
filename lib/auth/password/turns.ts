import { comesInVain, nextInLine, whoGivesWay, type InLine } from '#lib/domain/access/fair-line.ts';
import { networkAround, networkFarAround } from '#lib/auth/request/client-address.ts';
import { Lately } from './lately.ts';
import { SentAway } from './sent-away.ts';

/** What is thrown when somebody's turn does not come: the line is too long, it takes too long, or the server stops. */
export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting';
}

/** Whether that was thrown. By its name, because the line may be that of another copy of this file in the process. */
export function isTooManyWaiting(error: unknown): boolean {
  return error instanceof Error && error.name === 'TooManyWaiting';
}

/** Who asks for a turn. */
export interface Asker {
  /** By a browser known for the account, a session or a link that holds. */
  vouched: boolean;
  /** The account's address. */
  account: string;
  /** The bucket of the network they come from. */
  network: string;
}

interface Waiting {
  asker: Asker;
  since: number;
  go: () => void;
  giveUp: () => void;
}

/** Runs one piece of work after the other and has those who wait take turns by the rule of `nextInLine`. */
export class Turns {
  readonly #most: number;
  readonly #longestMs: number;
  readonly #lately = new Lately();
  readonly #sentAway = new SentAway();
  readonly #line: Waiting[] = [];
  #working = false;
  #turn = 0;

  /** At most `most` wait, and nobody for longer than `longestMs`. */
  constructor({ most, longestMs }: { most: number; longestMs: number }) {
    this.#most = most;
    this.#longestMs = longestMs;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#line.length;
  }

  /**
   * Does the work when it is the asker's turn.
   *
   * @throws TooManyWaiting when that does not come.
   */
  async take<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    this.#note(asker);
    const { around } = keysOf(asker);
    if (this.#working) await this.#wait(asker);
    this.#sentAway.served(around);
    this.#working = true;
    try {
      return await work();
    } finally {
      this.#handOn();
    }
  }

  /** Whether the line is too long for somebody, so that nothing need be done for them before. */
  isTooLongFor(asker: Asker): boolean {
    if (this.#line.length < this.#most) return false;
    this.#note(asker);
    const inVain = comesInVain(this.#asked(), this.#inLine({ asker, since: Infinity }));
    this.#unnote(asker);
    return inVain;
  }

  /** Sends away all who wait, as before a stop. */
  sendAway(): void {
    for (const waiting of this.#line.splice(0)) waiting.giveUp();
  }

  async #wait(asker: Asker): Promise<void> {
    const { around } = keysOf(asker);
    const nowMs = performance.now();
    const since = this.#sentAway.since(around, nowMs);
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((go, reject) => {
        const giveUp = () => {
          // Who had no turn is not counted among those who had one, so that coming back puts nobody further behind.
          this.#unnote(asker);
          this.#sentAway.note(around, nowMs, performance.now());
          reject(new TooManyWaiting());
        };
        const waiting = { asker, since, go, giveUp };
        this.#line.push(waiting);
        timer = setTimeout(() => {
          const place = this.#line.indexOf(waiting);
          if (place >= 0) this.#leave(place)?.giveUp();
        }, this.#longestMs);
        if (this.#line.length > this.#most) this.#leave(whoGivesWay(this.#asked()))?.giveUp();
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #leave(place: number): Waiting | undefined {
    return this.#line.splice(place, 1)[0];
  }

  #asked(): InLine[] {
    return this.#line.map((waiting) => this.#inLine(waiting));
  }

  #inLine({ asker, since }: Pick<Waiting, 'asker' | 'since'>): InLine {
    const { around, wider, account } = keysOf(asker);
    return {
      vouched: asker.vouched,
      around: this.#lately.count(around),
      wider: this.#lately.count(wider),
      account: this.#lately.count(account),
      since,
    };
  }

  #note(asker: Asker): void {
    for (const key of Object.values(keysOf(asker))) this.#lately.note(key);
  }

  #unnote(asker: Asker): void {
    for (const key of Object.values(keysOf(asker))) this.#lately.unnote(key);
  }

  #handOn(): void {
    // The place is handed on, not given back, so that nobody who comes now overtakes who waits.
    const next = this.#line.length > 0 ? this.#leave(nextInLine(this.#asked(), this.#turn)) : undefined;
    this.#turn += 1;
    if (next) next.go();
    else this.#working = false;
  }
}

function keysOf({ vouched, account, network }: Asker): Record<'around' | 'wider' | 'account', string> {
  const kind = vouched ? 'vouched' : 'other';
  return {
    around: `${kind} from ${networkAround(network)}`,
    wider: `${kind} far from ${networkFarAround(network)}`,
    account: `${kind} for ${account}`,
  };
}
