import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { databaseUrl, replicaUrl } from '#lib/config/handed.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type { PrismaClient } from '#lib/db/generated/client.ts';
import { clientOf, database } from './client.ts';
import { lastWriteHere, noteLastWrite, parsePosition, withLastWrite } from './last-write.ts';

const everyMs = 500;
const boundMs = 2_000;
/** How old the last look may be: several looks, and what a busy process may be late. */
const freshMs = 3_000;
/** How far behind a replica may be and still be read from, in milliseconds. */
const mostBehindMs = 10_000;

/** What is known of a replica: looked at all the time, so that no reader waits to find out. */
interface Watch {
  url: string;
  /** When it last answered, in milliseconds since 1970. */
  answeredAt: number;
  /** Up to where it has replayed the log. */
  replayed: bigint;
  /** All that the primary had then, it has. */
  complete: number;
  /** What the primary had at a look, which the replica has not yet. */
  goal: { position: bigint; at: number } | null;
}

declare global {
  interface OnePerProcess {
    replica: { watch: Watch | null };
    replicaClient: { open: { url: string; client: PrismaClient } | null };
  }
}

const positions = z.array(z.object({ position: z.string().nullable() })).length(1);
const written = 'SELECT pg_current_wal_insert_lsn()::text AS position';
/** None of a server that is no replica, or none any more: what it has is not what the primary has. */
const replayed = 'SELECT pg_last_wal_replay_lsn()::text AS position WHERE pg_is_in_recovery()';

/** Asks one thing over a connection of its own, opened again when it was lost. */
class Asker {
  readonly #url: string;
  readonly #text: string;
  #client: pg.Client | null = null;

  constructor(url: string, text: string) {
    this.#url = url;
    this.#text = text;
  }

  async ask(): Promise<bigint> {
    try {
      if (!this.#client) {
        this.#client = new pg.Client({
          connectionString: this.#url,
          application_name: 'corroborate replica watch',
          connectionTimeoutMillis: boundMs,
          query_timeout: boundMs,
          keepAlive: true,
        });
        this.#client.on('error', () => undefined);
        await this.#client.connect();
      }
      const { rows } = await this.#client.query(this.#text);
      const position = parsePosition(positions.parse(rows)[0]?.position ?? '');
      if (position === null) throw new Error('The database did not say where it is.');
      return position;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  end(): void {
    // Not waited for: one that is frozen would not say goodbye.
    void this.#client?.end().catch(() => undefined);
    this.#client = null;
  }
}

async function look(watch: Watch, primary: Asker, replica: Asker): Promise<void> {
  const at = Date.now();
  const position = await primary.ask();
  watch.goal ??= { position, at };
  watch.replayed = await replica.ask();
  watch.answeredAt = Date.now();
  if (watch.replayed >= position) [watch.complete, watch.goal] = [at, null];
  else if (watch.replayed >= watch.goal.position) {
    [watch.complete, watch.goal] = [watch.goal.at, { position, at }];
  }
}

/** Looks at the replica until another is set in its place. */
async function keepLooking(watch: Watch, primaryUrl: string): Promise<void> {
  const [primary, replica] = [new Asker(primaryUrl, written), new Asker(watch.url, replayed)];
  while (replicaUrl() === watch.url && databaseUrl() === primaryUrl) {
    await look(watch, primary, replica).catch(() => undefined);
    await wait(everyMs, undefined, { ref: false });
  }
  for (const one of [primary, replica]) one.end();
  if (kept().watch === watch) kept().watch = null;
}

function kept(): { watch: Watch | null } {
  return onePerProcess('replica', () => ({ watch: null }));
}

/** The watch on the replica of the settings, begun when it is first asked for; `null` where there is none. */
function theWatch(): Watch | null {
  const url = replicaUrl();
  if (url === null) return null;
  const there = kept().watch;
  if (there?.url === url) return there;
  const watch: Watch = { url, answeredAt: 0, replayed: 0n, complete: 0, goal: null };
  kept().watch = watch;
  void keepLooking(watch, databaseUrl());
  return watch;
}

/** How the replica does: whether it can be read from, and why not, in one word. */
export type ReplicaState = 'in use' | 'behind' | 'away';

function stateOf({ answeredAt, complete }: Watch): ReplicaState {
  const now = Date.now();
  if (now - answeredAt > freshMs) return 'away';
  return now - complete > mostBehindMs ? 'behind' : 'in use';
}

/** The state of the replica; `null` where there is none. */
export function replicaState(): ReplicaState | null {
  const watch = theWatch();
  return watch && stateOf(watch);
}

/**
 * The replica, for whoever asks now; `null` where there is none, where it is away or more than ten seconds behind, and
 * where it has not yet what they wrote themselves or that is not known.
 */
export function replicaForReader(): PrismaClient | null {
  const watch = theWatch();
  const position = lastWriteHere();
  if (!watch || position === null || stateOf(watch) !== 'in use' || watch.replayed < position) return null;
  return clientOf(
    watch.url,
    onePerProcess('replicaClient', () => ({ open: null })),
  );
}

/** Where the log of the primary is now: beyond all that was committed before. `null` where no replica is read from. */
export async function positionNow(): Promise<string | null> {
  if (replicaUrl() === null) return null;
  const rows = positions.parse(
    await database().$queryRaw`SELECT pg_current_wal_insert_lsn()::text AS position`,
  );
  return rows[0]?.position ?? null;
}

/** Notes that whoever asks wrote something just now. */
export async function noteWrittenNow(): Promise<void> {
  const position = parsePosition((await positionNow()) ?? '');
  if (position !== null) noteLastWrite(position);
}

const waitsForReplica = 12;
const waitMs = 250;

/**
 * Runs `work`, which nobody waits for, so that what it reads is as of now or later, wherever it reads: it waits up to three
 * seconds for a replica to be as far.
 */
export async function asOfNow<T>(work: () => Promise<T>): Promise<T> {
  const position = parsePosition((await positionNow()) ?? '');
  if (position === null) return work();
  return withLastWrite(position, async () => {
    for (let time = 0; time < waitsForReplica && replicaState() === 'in use'; time += 1) {
      if (replicaForReader()) break;
      await wait(waitMs);
    }
    return work();
  });
}
