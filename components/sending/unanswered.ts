import { v4 } from 'uuid';
import { z } from 'zod';
import type { SentAgain } from '#lib/domain/sent-again.ts';
import {
  allSealed,
  readSealed,
  removeSealed,
  sealedDigest,
  writeSealed,
} from '#components/drafts/sealed-storage.ts';
import { nextRound, roundNow } from '#components/drafts/round.ts';

/** Something that was sent, or is about to be, and is not known to be done. */
const unansweredSchema = z.object({
  /** Stands for where it goes and what it says. */
  id: z.string(),
  key: z.string(),
  addsTo: z.string().nullable(),
  settles: z.boolean(),
  /** When it was sent first, in milliseconds since 1970. */
  at: z.number(),
  /** Its answer is lost: nobody waits for it any more. */
  lost: z.boolean(),
});
type Unanswered = z.infer<typeof unansweredSchema>;

// The server forgets its answers after seven days, and sooner one of ours is of no use.
const keptMs = 6 * 24 * 60 * 60 * 1000;
// A page that was killed could not say that nobody waits any more.
const longestWaitMs = 60_000;
const most = 10;

// Where the browser keeps nothing, it lives as long as the page.
const here = new Map<string, Unanswered>();
const underWay = new Set<string>();

function parse(text: string | null): Unanswered | null {
  try {
    return text === null ? null : (unansweredSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

function keep(one: Unanswered): void {
  if (writeSealed('sent', one.id, JSON.stringify(one))) here.delete(one.id);
  else here.set(one.id, one);
}

function forget(id: string): void {
  here.delete(id);
  removeSealed('sent', id);
}

/** All there is, the newest first; what is too old is let go of. */
function all(nowMs: number): Unanswered[] {
  const found = [...here.values(), ...allSealed('sent').flatMap((text) => parse(text) ?? [])];
  for (const { id, at } of found) if (nowMs - at > keptMs) forget(id);
  return found.filter(({ at }) => nowMs - at <= keptMs).sort((one, other) => other.at - one.at);
}

/** What was under way when the page went has nobody who waits for it: said at once, while there is still a page. */
function leavePage(): void {
  for (const id of underWay) {
    const one = here.get(id) ?? parse(readSealed('sent', id));
    if (one) keep({ ...one, lost: true });
  }
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', leavePage);

/** One thing a person means, with its key. */
export interface Meant {
  key: string;
  /** The keys of what was sent before, in other words, to add to the same, and whose answers were lost. */
  inPlaceOf: readonly string[];
  /** It was done: the same again is meant anew. */
  done: () => void;
  /** It was not, and could not have been. */
  notDone: () => void;
  /** No answer came. */
  lost: () => void;
  /** It was not, and can't be any more: the server gave its key up. */
  givenUp: () => void;
  /** What it was sent in place of was done after all, and is known to be now. */
  knownBefore: () => void;
}

/** The same for the same content in every tab, until something is known to be done. */
function keyOf(id: string): string {
  return sealedDigest(`${roundNow()} ${id}`) ?? v4();
}

/**
 * The key for sending `body` to `address`. The same content has the same key until it is known to be done, also after
 * the page was loaded again or in another tab, be it at the same moment; changed, it has another, and names the one it
 * takes the place of.
 */
export function meant(address: string, body: string, again: SentAgain): Meant {
  const nowMs = Date.now();
  const content = `${address}\n${body}`;
  const id = sealedDigest(content) ?? content;
  const before = here.get(id) ?? parse(readSealed('sent', id));
  const one: Unanswered = before ?? { id, key: keyOf(id), ...again, at: nowMs, lost: false };
  const others = all(nowMs).filter((other) => other.id !== id && !underWay.has(other.id));
  const replaced = others
    .filter((other) => again.addsTo !== null && other.addsTo === again.addsTo)
    .filter(({ lost, at }) => lost || nowMs - at > longestWaitMs)
    .slice(0, most);
  if (!before) keep(one);
  underWay.add(id);

  function end(): void {
    underWay.delete(id);
  }
  return {
    key: one.key,
    inPlaceOf: replaced.map(({ key }) => key),
    done() {
      end();
      nextRound();
      forget(id);
      for (const other of replaced) forget(other.id);
      for (const other of all(Date.now())) {
        if (other.settles && !underWay.has(other.id)) forget(other.id);
      }
    },
    notDone() {
      end();
      if (!before) forget(id);
    },
    givenUp() {
      end();
      nextRound();
      forget(id);
    },
    lost() {
      end();
      keep({ ...one, lost: true });
    },
    knownBefore() {
      end();
      nextRound();
      forget(id);
      for (const other of replaced) forget(other.id);
    },
  };
}
