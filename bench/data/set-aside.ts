import { z } from 'zod';
import type pg from 'pg';

const big = [
  'Claim',
  'ClaimTag',
  'ClaimTerm',
  'Anchor',
  'Hop',
  'Evidence',
  'Event',
  'ResponseRequest',
  'SearchEntry',
];

/** What they do for one row at a time is done for all rows by whoever writes them here. */
const idle = [
  ['Claim', 'Claim_found_insert'],
  ['Anchor', 'Anchor_found_insert'],
  ['Hop', 'Hop_counted_on_insert'],
  ['Evidence', 'Evidence_found_insert'],
  ['Event', 'Event_follows'],
] as const;

const rows = z.array(z.object({ table: z.string(), name: z.string(), definition: z.string() }));

/** What puts all back as it was: first all but what things are found by their words by, then that. */
export interface PuttingBack {
  most: () => Promise<void>;
  words: () => Promise<void>;
}

const entries = '"SearchEntry"';

/**
 * Takes away what takes many times as long row by row as at once: the indexes and foreign keys of the largest tables, and
 * triggers.
 */
export async function setAside(client: pg.Client): Promise<PuttingBack> {
  const keys = rows.parse(
    (
      await client.query(
        `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[])`,
        [big.map((table) => `"${table}"`)],
      )
    ).rows,
  );
  const indexes = rows.parse(
    (
      await client.query(
        `SELECT indrelid::regclass::text AS table, indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
         FROM pg_index WHERE indrelid = ANY($1::regclass[]) AND NOT indisprimary
           AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
        [big.map((table) => `"${table}"`)],
      )
    ).rows,
  );
  for (const [table, trigger] of idle)
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER "${trigger}"`);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  const build = async (ofEntries: boolean) => {
    await client.query(`SET maintenance_work_mem = '256MB'`);
    for (const { table, definition } of indexes) {
      if ((table === entries) === ofEntries) await client.query(definition);
    }
  };
  return {
    most: async () => {
      await build(false);
      for (const { table, name, definition } of keys) {
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
      }
      for (const [table, trigger] of idle)
        await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER "${trigger}"`);
    },
    words: () => build(true),
  };
}
