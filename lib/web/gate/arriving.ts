import type { IncomingMessage } from 'node:http';
import type { BodyRule } from './body-rules.ts';

/**
 * How many unfinished bodies are kept at once, together and from one address, and how long one may stall. Beyond
 * those numbers each that comes ends the one that has been still the longest, if that is more than `still` seconds.
 * A crowd that sends at once is no attack; four times as many are kept of it.
 */
const kept = { together: 512, fromOne: 64, stallSeconds: 10, still: 2 };
const crowd = 4;

interface Arriving {
  from: string;
  /** In milliseconds of a clock that only goes forward. */
  deadline: number;
  movedAt: number;
  read: number;
  end: () => void;
}

/** A sender is waited for only when all that came was taken; else it is this side that is slow. */
function waitsForSender(request: IncomingMessage): boolean {
  return request.readableLength === 0;
}

/**
 * The bodies that have begun and not ended. One that stalls, or takes longer than its rule allows, is ended; and
 * so is the one that has been still the longest when there are too many, so that holding bodies open keeps
 * nobody else from sending theirs.
 */
export class ArrivingBodies {
  readonly #limits: typeof kept;
  readonly #bodies = new Map<IncomingMessage, Arriving>();

  constructor(limits: typeof kept = kept) {
    this.#limits = limits;
    setInterval(() => this.#look(performance.now()), 1000).unref();
  }

  /** Watches a body until it is complete or its connection gone. `end` is called when it may not go on. */
  watch(request: IncomingMessage, from: string, rule: BodyRule, end: () => void): void {
    const nowMs = performance.now();
    this.#makeRoom(from, nowMs);
    const read = request.socket.bytesRead;
    this.#bodies.set(request, { from, deadline: nowMs + rule.seconds * 1000, movedAt: nowMs, read, end });
    const forget = (): void => void this.#bodies.delete(request);
    request.once('end', forget);
    request.once('close', forget);
  }

  #makeRoom(from: string, nowMs: number): void {
    const { fromOne, together } = this.#limits;
    if (this.#bodies.size < fromOne) return;
    this.#look(nowMs);
    const own = [...this.#bodies].filter(([, body]) => body.from === from);
    if (own.length >= fromOne) this.#endStillest(own, nowMs, own.length >= crowd * fromOne);
    const all = [...this.#bodies];
    if (all.length >= together) this.#endStillest(all, nowMs, all.length >= crowd * together);
  }

  #endStillest(among: [IncomingMessage, Arriving][], nowMs: number, whatever: boolean): void {
    const [stillest] = among.sort(([, a], [, b]) => a.movedAt - b.movedAt);
    if (stillest && (whatever || nowMs - stillest[1].movedAt > this.#limits.still * 1000))
      this.#end(...stillest);
  }

  #end(request: IncomingMessage, body: Arriving): void {
    this.#bodies.delete(request);
    body.end();
  }

  #look(nowMs: number): void {
    for (const [request, body] of this.#bodies) {
      if (request.complete) {
        this.#bodies.delete(request);
        continue;
      }
      const { bytesRead } = request.socket;
      if (bytesRead !== body.read || !waitsForSender(request)) {
        body.read = bytesRead;
        body.movedAt = nowMs;
      }
      const stalled = nowMs - body.movedAt > this.#limits.stallSeconds * 1000;
      if (stalled || nowMs > body.deadline) this.#end(request, body);
    }
  }
}
