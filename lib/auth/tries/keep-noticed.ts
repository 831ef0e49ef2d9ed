import { concerned, endRunOut, logInWorkspace } from '#lib/db/people/concerned.ts';
import {
  heaped,
  isDue,
  noticeTypes,
  toldHeap,
  type Heap,
  type NoticeKind,
} from '#lib/domain/shapes/notice.ts';
import { putBack, takeNoticed, type Concerns, type Noticed } from './noticed.ts';
import { authSettings } from '#lib/config/auth-settings.ts';

/** What the installation's log is written with. */
interface Log {
  warn: (facts: Record<string, unknown>, message: string) => void;
}

interface Pile {
  kind: NoticeKind;
  /** The workspace whose log it goes to, or `null` for the installation's. */
  workspaceId: string | null;
  heap: Heap | null;
  writtenAt: number | null;
}

const everyMs = 10_000;
const mostEnded = 500;
const longestMs = 2_000;

type Known = Awaited<ReturnType<typeof concerned>>;

function addressIn(concerns: Concerns): string | null {
  return concerns && 'email' in concerns ? concerns.email : null;
}

function aboutOf(concerns: Concerns, known: Known): { userId: string; workspaceId: string }[] {
  if (concerns && 'userId' in concerns) return [concerns];
  const address = addressIn(concerns);
  return known.filter((one) => one.address === address);
}

/** Puts what was noticed into the log of each workspace it concerns, and the rest into the installation's. */
export class NoticeKeeper {
  readonly #log: Log;
  readonly #piles = new Map<string, Pile>();

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * Puts together what was noticed since, and writes what is due: of each kind and workspace the first at once, then
   * one entry in ten minutes. `all` writes the rest, too, as before a stop.
   */
  async keep({ all = false }: { all?: boolean } = {}): Promise<void> {
    await this.#sort(takeNoticed());
    const nowMs = Date.now();
    for (const [key, pile] of this.#piles) {
      if (pile.heap && (all || isDue(pile.writtenAt, nowMs))) await this.#write(pile, pile.heap, nowMs);
      else if (!pile.heap && isDue(pile.writtenAt, nowMs)) this.#piles.delete(key);
    }
  }

  async #sort(noticed: readonly Noticed[]): Promise<void> {
    const addresses = new Set(noticed.flatMap(({ concerns }) => addressIn(concerns) ?? []));
    let known: Known;
    try {
      known = addresses.size > 0 ? await concerned([...addresses]) : [];
    } catch (error) {
      putBack(noticed);
      throw error;
    }
    for (const one of noticed) {
      const about = aboutOf(one.concerns, known);
      for (const { userId, workspaceId } of about) this.#pile(one, workspaceId, userId);
      if (about.length === 0) this.#pile(one, null, null);
    }
  }

  #pile(one: Noticed, workspaceId: string | null, userId: string | null): void {
    const key = `${one.kind} ${workspaceId ?? ''}`;
    const pile = this.#piles.get(key) ?? { kind: one.kind, workspaceId, heap: null, writtenAt: null };
    this.#piles.set(key, { ...pile, heap: heaped(pile.heap, { ...one, userId }) });
  }

  async #write(pile: Pile, heap: Heap, nowMs: number): Promise<void> {
    const told = toldHeap(heap);
    const { kind, workspaceId } = pile;
    if (workspaceId === null) {
      this.#log.warn({ ...told, people: undefined, morePeople: undefined }, noticeTypes[kind]);
    } else {
      await logInWorkspace(workspaceId, [
        { type: noticeTypes[kind], entity: 'Workspace', entityId: workspaceId, after: told },
      ]);
    }
    pile.heap = null;
    pile.writtenAt = nowMs;
  }
}

/** Ends the sessions that ran out, with that in the log; some at a time, so that the rest have their turn next time. */
export async function endSessionsThatRanOut(): Promise<number> {
  let count = 0;
  while (count < mostEnded && (await endRunOut(authSettings().idleMinutes))) count += 1;
  return count;
}

/** Keeps the logs of what is noticed at the door, in this process. Answers what writes the rest before a stop. */
export function startKeeping(log: Log): () => Promise<void> {
  const keeper = new NoticeKeeper(log);
  let working = false;
  // While the database is away all of it stays in memory, and is written once it is back.
  const round = async () => {
    if (working) return;
    working = true;
    try {
      await keeper.keep();
      await endSessionsThatRanOut();
    } catch {
      return;
    } finally {
      working = false;
    }
  };
  setInterval(() => void round(), everyMs).unref();
  return () => {
    const rest = keeper.keep({ all: true }).catch(() => undefined);
    // A stop does not wait for a database that is away.
    return Promise.race([rest, new Promise<void>((resolve) => setTimeout(resolve, longestMs))]);
  };
}
