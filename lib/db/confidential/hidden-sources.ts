import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type { Nameable } from '#lib/domain/confidential/names-of.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

/** Sources as their names are read, to be kept back. */
const nameableRows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    formerNames: z.array(z.string()),
    kind: z.string(),
  }),
);
const digests = z.array(z.object({ digest: z.string() })).length(1);
const readings = z.array(z.object({ digest: z.string(), sources: nameableRows })).length(1);

/** A source whose name is kept back: from all but reviewers and above, or from some on some claims. */
export type HiddenSource = Nameable & { id: string };

interface AtHead {
  hash: string;
  readAt: number;
  /** What one transaction is reading is waited for by others. */
  reading: Promise<readonly HiddenSource[]>;
  found: readonly HiddenSource[] | null;
}

declare global {
  interface OnePerProcess {
    hiddenSources: Map<string, readonly HiddenSource[]>;
    sourcesAtHead: Map<string, AtHead>;
  }
}

const columns = sql`s.id, s.name, s.aliases, s."formerNames", s.kind::text AS kind`;

// Source by source, each found in an index: chains are many more than sources.
/** @internal For the tests that count again. */
export const hidden = sql`
  SELECT ${columns} FROM "Source" s
  LEFT JOIN LATERAL (SELECT true AS named FROM "Hop" o
    WHERE o."workspaceId" = current_workspace() AND o."sourceId" = s.id AND o.terms = 'ON_RECORD' LIMIT 1) o ON true
  LEFT JOIN LATERAL (SELECT true AS stands FROM "Hop" h
    WHERE o.named IS NULL AND h."workspaceId" = current_workspace() AND h."sourceId" = s.id
      AND h.terms <> 'ON_RECORD' LIMIT 1) h ON true
  WHERE s."workspaceId" = current_workspace() AND (s.confidential OR (o.named IS NULL AND h.stands))`;

/**
 * The same of what is committed: only those are asked who ever stood in a chain on other terms than on the record, and of
 * them none whose count of claims says that they are named. @internal For the test of its plan.
 */
export const hiddenByCounts = sql`
  SELECT ${columns} FROM "Source" s WHERE s."workspaceId" = current_workspace() AND s.confidential
  UNION ALL
  SELECT ${columns} FROM "SourceCount" k
  CROSS JOIN LATERAL (SELECT s.* FROM "Source" s WHERE s."workspaceId" = current_workspace() AND s.id = k."sourceId"
    AND NOT s.confidential LIMIT 1) s
  CROSS JOIN LATERAL (SELECT FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."sourceId" = k."sourceId"
    AND h.terms <> 'ON_RECORD' LIMIT 1) stands
  WHERE k."workspaceId" = current_workspace() AND k.guarded AND NOT (k.counted AND k."claimsOnRecord" > 0)
    AND NOT EXISTS (SELECT FROM "Hop" o WHERE o."workspaceId" = current_workspace() AND o."sourceId" = k."sourceId"
      AND o.terms = 'ON_RECORD' OFFSET 0)`;

const digest = sql`encode(sha256(convert_to(coalesce(string_agg(
  concat_ws(chr(1), h.id, h.name, array_to_string(h.aliases, chr(2)), array_to_string(h."formerNames", chr(2)), h.kind), chr(3) ORDER BY h.id), ''), 'UTF8')), 'hex')`;

// Thousands of names are read and taken apart once, not for every request; which they are is asked each time.
const known = onePerProcess('hiddenSources', () => new Map());
const mostKnown = 32;
// What is made of a name, to find it in texts, takes some kilobytes.
const mostNamed = 60_000;
// As many as one workspace has: those not named to viewers, and by terms those of viewers, of reviewers and outside.
const leastKnown = 4;

/** Keeps these, and of what was asked for before the latest: few sets of very many sources, or more of fewer. */
function remember(digest: string, found: readonly HiddenSource[]): readonly HiddenSource[] {
  known.delete(digest);
  known.set(digest, found);
  let named = 0;
  for (const { length } of known.values()) named += length;
  for (const [oldest, { length }] of known) {
    if (known.size <= (named > mostNamed ? leastKnown : mostKnown)) break;
    known.delete(oldest);
    named -= length;
  }
  return found;
}

/** The sources that `which` selects (`id`, `name`, `aliases`, `formerNames` and `kind`): the same array as long as they and their names are the same. */
export async function readSameSources(tx: Tx, which: Sql): Promise<readonly HiddenSource[]> {
  const [current] = digests.parse(await tx.$queryRaw(sql`SELECT ${digest} AS digest FROM (${which}) h`));
  const before = current && known.get(current.digest);
  if (current && before) return remember(current.digest, before);
  // Read with their own digest, as they may have changed since the one above.
  const [read] = readings.parse(
    await tx.$queryRaw(sql`
      SELECT ${digest} AS digest, coalesce(json_agg(h ORDER BY h.id), '[]') AS sources FROM (${which}) h`),
  );
  return read ? remember(read.digest, read.sources) : [];
}

/**
 * The sources that are not named to viewers nor outside the house: those marked confidential, and those that stand in
 * chains, but nowhere on the record: their very place in the register would tell that they spoke. With what this
 * transaction itself wrote, which is added to the counts when it ends.
 */
export function readHiddenSources(tx: Tx): Promise<readonly HiddenSource[]> {
  return readSameSources(tx, hidden);
}

const heads = z.array(z.object({ workspaceId: z.string(), hash: z.string() })).max(1);
const atHead = onePerProcess('sourcesAtHead', () => new Map());
const longestMs = 60_000;
const longestWaitMs = 500;

/** Those asked for lately are not given up for others, and those given up are not held on to here. */
function keepKnown(asked: readonly HiddenSource[]): void {
  const [digest] = [...known].find(([, sources]) => sources === asked) ?? [];
  if (digest !== undefined) remember(digest, asked);
  const kept = new Set(known.values());
  for (const [key, { found }] of atHead) if (found && !kept.has(found)) atHead.delete(key);
}

/** What another transaction is reading; `null` where it could not, or is in no hurry: whoever waits has only its own time. */
function soon(reading: Promise<readonly HiddenSource[]>): Promise<readonly HiddenSource[] | null> {
  const tired = setTimeout(longestWaitMs, null, { ref: false });
  return Promise.race([reading, tired]).catch(() => null);
}

/**
 * The same as `readSameSources` for a transaction that has written nothing yet: read once, by whoever comes first, as long
 * as nothing is written into the log of its workspace, which has every command that names a source, marks it or puts it into
 * a chain; at most a minute. `what` tells these sources from others.
 */
export async function sourcesAtHead(tx: Tx, what: string, which: Sql): Promise<readonly HiddenSource[]> {
  const [head] = heads.parse(
    await tx.$queryRaw`
      SELECT "workspaceId", hash FROM "Event" WHERE "workspaceId" = current_workspace() ORDER BY sequence DESC LIMIT 1`,
  );
  if (!head) return readSameSources(tx, which);
  const key = `${head.workspaceId} ${what}`;
  const before = atHead.get(key);
  if (before?.hash === head.hash && Date.now() - before.readAt < longestMs) {
    const sources = before.found ?? (await soon(before.reading));
    if (sources) {
      keepKnown(sources);
      return sources;
    }
  }
  // Read after the head: as new as what it stands for at least.
  const now: AtHead = {
    hash: head.hash,
    readAt: Date.now(),
    reading: readSameSources(tx, which),
    found: null,
  };
  atHead.set(key, now);
  try {
    now.found = await now.reading;
    keepKnown(now.found);
    return now.found;
  } catch (error) {
    if (atHead.get(key) === now) atHead.delete(key);
    throw error;
  }
}

/** The same as `readHiddenSources` for a transaction that has written nothing yet. */
export function hiddenSourcesAtHead(tx: Tx): Promise<readonly HiddenSource[]> {
  return sourcesAtHead(tx, 'HIDDEN', hiddenByCounts);
}
