import { onePerProcess } from '#lib/config/one-per-process.ts';

const MB = 1024 * 1024;

/** How much of bodies this process keeps in memory at once: of everybody together, and of one. */
const most = { together: 48 * MB, one: 16 * MB };

/**
 * Keeps count of the bytes of bodies that are held for somebody, from the first that arrives until the request is
 * answered: what is made of a large body takes several times its room.
 */
export class HeldBytes {
  readonly #most: { together: number; one: number };
  readonly #byOwner = new Map<string, number>();
  readonly #byRequest = new WeakMap<Request, { owner: string; bytes: number }>();
  #together = 0;

  constructor(limits: { together: number; one: number } = most) {
    this.#most = limits;
  }

  /** Takes room for `bytes` of a request of an owner's, or answers that there is none. */
  take(request: Request, owner: string, bytes: number): boolean {
    const own = (this.#byOwner.get(owner) ?? 0) + bytes;
    if (own > this.#most.one || this.#together + bytes > this.#most.together) return false;
    this.#byOwner.set(owner, own);
    this.#together += bytes;
    const before = this.#byRequest.get(request)?.bytes ?? 0;
    this.#byRequest.set(request, { owner, bytes: before + bytes });
    return true;
  }

  /** Gives back all that a request took, once it is answered. */
  release(request: Request): void {
    const held = this.#byRequest.get(request);
    if (!held) return;
    this.#byRequest.delete(request);
    this.#together -= held.bytes;
    const left = (this.#byOwner.get(held.owner) ?? 0) - held.bytes;
    if (left > 0) this.#byOwner.set(held.owner, left);
    else this.#byOwner.delete(held.owner);
  }
}

declare global {
  interface OnePerProcess {
    heldBytes: HeldBytes;
  }
}

/** The count for all of this process. */
export function heldBytes(): HeldBytes {
  return onePerProcess('heldBytes', () => new HeldBytes());
}
