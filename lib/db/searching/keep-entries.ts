import { z } from 'zod';
import type { Tx } from '#lib/db/connection/tx.ts';
import type { SearchField, SearchKind } from '#lib/domain/search/search-kind.ts';
import { searchKindSchema } from '#lib/domain/search/search-kind.ts';
import { entryVector, type Weight } from '#lib/searching/entry.ts';
import { readEntryTexts, type EntryTexts } from './entry-texts.ts';

/** How much each text tells about what it belongs to; a claim’s statement, its passages with its tags, an article’s byline and the address of evidence are known by it, see `askFor`. */
export const weights = {
  statement: 'A',
  tag: 'B',
  passage: 'B',
  reason: 'C',
  person: 'C',
  headline: 'A',
  byline: 'B',
  text: 'D',
  name: 'A',
  alias: 'A',
  title: 'A',
  excerpt: 'B',
  'file name': 'B',
  address: 'C',
  'captured text': 'D',
} as const satisfies Record<SearchField, Weight>;

// A captured text may be long, and all of these are in memory at once.
const atOnce = 50;

/** An entry's vector as it is stored, without where it stands. */
export function vectorOf({ texts, language, personIds }: EntryTexts): string {
  return entryVector({
    texts: texts.map(({ field, said }) => ({ text: said, weight: weights[field] })),
    language,
    personIds,
  });
}

/** Makes the entries of these things anew: of those that are there now as they are, of the others none. */
export async function keepEntries(tx: Tx, kind: SearchKind, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const found = await readEntryTexts(tx, kind, some);
    const there = found.map(({ id }) => id);
    await tx.$executeRaw`
      WITH made AS (
        INSERT INTO "SearchEntry" AS kept ("workspaceId", kind, id, vector)
        SELECT current_workspace(), ${kind}::"SearchKind", e.id,
          array_to_tsvector(ARRAY[search_place(current_workspace(), ${kind}::"SearchKind")]) || e.vector::tsvector
        FROM unnest(${there}::uuid[], ${found.map(vectorOf)}::text[]) AS e (id, vector)
        ORDER BY e.id
        ON CONFLICT ("workspaceId", kind, id) DO UPDATE SET vector = EXCLUDED.vector
          WHERE kept.vector IS DISTINCT FROM EXCLUDED.vector)
      DELETE FROM "SearchEntry" gone
      WHERE gone."workspaceId" = current_workspace() AND gone.kind = ${kind}::"SearchKind"
        AND gone.id = ANY(${some.filter((id) => !there.includes(id))}::uuid[])`;
  }
}

const stale = z.array(z.object({ kind: searchKindSchema, id: z.string() }));

/**
 * Makes the entries anew of all that was changed in this transaction, so that it is found by its words as soon as they
 * are stored, and by no others. What somebody wrote past the commands is left to `fillWaiting`: it may be very much.
 */
export async function keepChangedEntries(tx: Tx): Promise<void> {
  const changed = stale.parse(
    await tx.$queryRaw`
      DELETE FROM "SearchStale" WHERE "workspaceId" = current_workspace() AND xmin = pg_current_xact_id()::xid
      RETURNING kind::text AS kind, id`,
  );
  for (const [kind, some] of Map.groupBy(changed, (one) => one.kind)) {
    await keepEntries(tx, kind, some.map(({ id }) => id).sort());
  }
}

/** Makes entries for things that have none yet. Whoever changes one of them meanwhile is waited for, or waits. */
export async function fillEntries(tx: Tx, kind: SearchKind, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SearchStale" SELECT current_workspace(), ${kind}::"SearchKind", i.id
    FROM unnest(${[...ids]}::uuid[]) i (id) ORDER BY i.id ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    DELETE FROM "SearchStale"
    WHERE "workspaceId" = current_workspace() AND kind = ${kind}::"SearchKind" AND id = ANY(${[...ids]}::uuid[])`;
  await keepEntries(tx, kind, ids);
}

/** Makes the entries of some of what waits for one because it was written past the commands, and says of how many. */
export async function fillWaiting(tx: Tx, most: number): Promise<number> {
  const waiting = stale.parse(
    await tx.$queryRaw`
      SELECT kind::text AS kind, id FROM "SearchStale" WHERE "workspaceId" = current_workspace()
      ORDER BY kind, id LIMIT ${most}`,
  );
  for (const [kind, some] of Map.groupBy(waiting, (one) => one.kind)) {
    await fillEntries(
      tx,
      kind,
      some.map(({ id }) => id),
    );
  }
  return waiting.length;
}
