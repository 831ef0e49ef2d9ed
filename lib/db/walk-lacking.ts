import { z } from 'zod';
import { empty, raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace, type Tx } from './transaction.ts';

/** Rows that should each have at least one of another table. */
export interface Lacking {
  /** The table of those rows, and which of them are meant. */
  of: 'ArticleVersion' | 'Source' | 'Claim' | 'Article' | 'Evidence';
  among?: Sql;
  /** The table in which each should have one, and the column that names it there. */
  table: 'VersionPrint' | 'VersionSentences' | 'SourceLook' | 'SourceCount' | 'SearchEntry';
  by: 'versionId' | 'sourceId' | 'id';
  /** Which rows of that table count. */
  having?: Sql;
  /** How many are given it in one transaction. */
  atOnce: number;
}

const lookedAtOnce = 1_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';
const steps = z.array(z.object({ id: z.string(), lacks: z.boolean() }));

/** The next thousand rows after the id `after`, each with whether it lacks what it should have. */
export function nextSql({ of, among = empty, table, by, having = empty }: Lacking, after: string): Sql {
  return sql`
    SELECT r.id, k.there IS NULL AS lacks FROM (
      SELECT id FROM ${raw(`"${of}"`)} WHERE "workspaceId" = current_workspace() AND id > ${after}::uuid ${among}
      ORDER BY id LIMIT ${lookedAtOnce}) r
    LEFT JOIN LATERAL (
      SELECT true AS there FROM ${raw(`"${table}"`)} o
      WHERE o."workspaceId" = current_workspace() AND ${raw(`o."${by}"`)} = r.id ${having} LIMIT 1) k ON true
    ORDER BY r.id`;
}

const counts = z.array(z.object({ lacking: z.number() })).length(1);

/** How many rows of the workspace lack what they should have; reads them all. */
export async function countLacking(
  tx: Tx,
  { of, among = empty, table, by, having = empty }: Lacking,
): Promise<number> {
  const rows = await tx.$queryRaw(sql`
    SELECT count(*)::int AS lacking FROM ${raw(`"${of}"`)} r
    WHERE r."workspaceId" = current_workspace() ${among} AND NOT EXISTS (
      SELECT FROM ${raw(`"${table}"`)} o
      WHERE o."workspaceId" = current_workspace() AND ${raw(`o."${by}"`)} = r.id ${having})`);
  return counts.parse(rows)[0]?.lacking ?? 0;
}

/**
 * Walks all rows of a workspace by their ids and has `fill` give those that lack it what they should have, in small
 * transactions, until `stopped`, and tells `filledSome` after each how many it were. No statement reads more than a thousand rows, however many there are and however few
 * lack it. Answers how many lacked it.
 */
export async function walkLacking(
  workspaceId: string,
  lacking: Lacking,
  stopped: AbortSignal,
  fill: (tx: Tx, ids: string[]) => Promise<void>,
  filledSome: (rows: number) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  let filled = 0;
  for (let after: string | undefined = beforeAll; after !== undefined && !stopped.aborted;) {
    const from: string = after;
    const { ids, next } = await inWorkspace({ workspaceId, userId: null }, async (tx) => {
      const rows = steps.parse(await tx.$queryRaw(nextSql(lacking, from)));
      const all = rows.filter(({ lacks }) => lacks).map(({ id }) => id);
      const some = all.slice(0, lacking.atOnce);
      if (some.length > 0) await fill(tx, some);
      if (some.length < all.length) return { ids: some, next: some.at(-1) };
      return { ids: some, next: rows.length < lookedAtOnce ? undefined : rows.at(-1)?.id };
    });
    filled += ids.length;
    await filledSome(ids.length);
    after = next;
  }
  return filled;
}
