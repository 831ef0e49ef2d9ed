import type { Serializable } from 'node:child_process';
import type { ProcessLimits } from './limits.ts';
import { PooledProcess, type Answer } from './pooled-process.ts';

export type Outcome = Answer | { ok: false; why: 'busy' };

interface Waiting<Request> {
  who: string;
  request: Request;
  settle: (outcome: Outcome) => void;
}

/**
 * A few processes that work aside, started when there is work and ended when there has been none for a while. One that
 * died is replaced with the next request. Who asks for much waits behind who asks for little, and beyond a bound is
 * told that it is busy.
 */
export class ProcessPool<Request extends Serializable> {
  readonly #file: string;
  readonly #limits: ProcessLimits;
  readonly #idle = new Map<PooledProcess, NodeJS.Timeout>();
  readonly #working = new Map<PooledProcess, Waiting<Request>>();
  #waiting: Waiting<Request>[] = [];
  /** Who was served last. */
  #last = '';

  constructor(file: string, limits: ProcessLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** The ids of the processes there are. */
  get pids(): number[] {
    return [...this.#idle.keys(), ...this.#working.keys()].flatMap(({ pid }) =>
      pid === undefined ? [] : [pid],
    );
  }

  /**
   * Settles with the answer, or with why there is none. Once `signal` says that nobody waits for it any more, it is not
   * begun, or its process is ended.
   */
  ask(who: string, request: Request, signal?: AbortSignal): Promise<Outcome> {
    if (signal?.aborted) return Promise.resolve({ ok: false, why: 'interrupted' });
    const { waiting, waitingForOne, processes } = this.#limits;
    const ofThem = this.#waiting.filter((one) => one.who === who).length;
    const full = this.#waiting.length >= waiting || ofThem >= waitingForOne;
    if (full && this.#working.size >= processes) return Promise.resolve({ ok: false, why: 'busy' });
    return new Promise((settle) => {
      const giveUp = (): void => {
        this.#giveUp(asked);
      };
      const asked: Waiting<Request> = {
        who,
        request,
        settle: (outcome) => {
          // One signal may be given to many, one after the other.
          signal?.removeEventListener('abort', giveUp);
          settle(outcome);
        },
      };
      this.#waiting.push(asked);
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#next();
    });
  }

  #giveUp(asked: Waiting<Request>): void {
    for (const [child, working] of this.#working) if (working === asked) child.end();
    if (!this.#waiting.includes(asked)) return;
    this.#waiting = this.#waiting.filter((one) => one !== asked);
    asked.settle({ ok: false, why: 'interrupted' });
  }

  #next(): void {
    if (this.#working.size >= this.#limits.processes) return;
    const served = new Set([...this.#working.values()].map(({ who }) => who));
    const others = this.#waiting.filter(({ who }) => !served.has(who));
    const next = others.find(({ who }) => who !== this.#last) ?? others[0] ?? this.#waiting[0];
    if (!next) return;
    this.#last = next.who;
    this.#waiting = this.#waiting.filter((one) => one !== next);
    const child = this.#takeIdle() ?? this.#start();
    this.#working.set(child, next);
    void child.ask(next.request).then((answer) => {
      this.#working.delete(child);
      if (child.isWorn) child.end();
      else if (answer.ok || answer.why === 'failed') this.#keep(child);
      next.settle(answer);
      this.#next();
    });
  }

  #start(): PooledProcess {
    const child = new PooledProcess(this.#file, this.#limits, () => {
      this.#forget(child);
    });
    return child;
  }

  #takeIdle(): PooledProcess | undefined {
    const child = this.#idle.keys().next().value;
    if (child) this.#forget(child);
    return child;
  }

  #keep(child: PooledProcess): void {
    const end = setTimeout(() => {
      this.#forget(child);
      child.end();
    }, this.#limits.idleMilliseconds);
    this.#idle.set(child, end.unref());
  }

  #forget(child: PooledProcess): void {
    clearTimeout(this.#idle.get(child));
    this.#idle.delete(child);
  }
}
