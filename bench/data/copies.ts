import type pg from 'pg';
import { z } from 'zod';
import { withClient } from '#lib/db/server/with-client.ts';

/** Ids of what is copied; who did it and which sources it is about stay as they are. */
const ownIds: readonly string[] = ['id', 'claimId', 'articleId', 'versionId', 'entityId'];

/** Terms are as many as all other rows together: both halves are written at once. */
const halves = [
  ['ClaimTerm'],
  [
    'Article',
    'ArticleVersion',
    'VersionPrint',
    'VersionSentences',
    'ArticleTrait',
    'ClaimCount',
    'Claim',
    'ClaimTag',
    'Anchor',
    'Hop',
    'Evidence',
    'ResponseRequest',
    'SearchEntry',
    'Event',
  ],
] as const;

const only: Readonly<Record<string, string>> = {
  SearchEntry: `t.kind <> 'SOURCE'`,
  Event: `t."claimId" IS NOT NULL`,
};

const named = z.array(z.object({ name: z.string() }));
const keys = z.array(z.object({ definition: z.string() })).length(1);

async function namesOf(client: pg.Client, text: string, table: string): Promise<string[]> {
  return named.parse((await client.query(text, [`"${table}"`])).rows).map(({ name }) => name);
}

/** Copies the rows of a table until each is there so many times; `pg_temp.copied_id` has to be there. */
async function copy(client: pg.Client, table: string, times: number): Promise<void> {
  const columns = await namesOf(
    client,
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    table,
  );
  const read = columns.map((name) => {
    if (ownIds.includes(name)) return `pg_temp.copied_id(t."${name}", n)`;
    // After all that was written so far; of one moment's copies the first comes first.
    if (name === 'sequence') {
      return `(SELECT max(sequence) FROM "Event") + (t.sequence - 1) * ${String(times - 1)} + n`;
    }
    return `t."${name}"`;
  });
  const triggers = await namesOf(
    client,
    `SELECT quote_ident(tgname) AS name FROM pg_trigger
     WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgenabled = 'O'`,
    table,
  );
  for (const name of triggers) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER ${name}`);
  await client.query(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
     SELECT ${read.join(', ')} FROM "${table}" t CROSS JOIN generate_series(1, ${String(times - 1)}) n
     WHERE ${only[table] ?? 'true'}`,
  );
  for (const name of triggers) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER ${name}`);
}

async function copyAll(ownerUrl: string, workspaceId: string, tables: readonly string[], times: number) {
  await withClient(ownerUrl, async (client) => {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
    // Of the same millisecond, and ending alike, because a claim's last byte says where its terms are kept.
    await client.query(
      `CREATE FUNCTION pg_temp.copied_id(id uuid, n int) RETURNS uuid IMMUTABLE LANGUAGE sql
       AS $$ SELECT overlay(id::text PLACING
         right(to_hex(('x1' || substr(id::text, 25, 4))::bit(20)::int + n), 4) FROM 25 FOR 4)::uuid $$`,
    );
    for (const table of tables) await copy(client, table, times);
  });
}

/**
 * Makes as many of each article with its claims as `times` says, with all that is kept of them, in a fraction of the time
 * that making them one by one takes: each copy says the same as the first, at the same moment, of the same sources. Their
 * events are in the log, but not sealed.
 */
export async function addCopies(
  client: pg.Client,
  { ownerUrl, workspaceId, times }: { ownerUrl: string; workspaceId: string; times: number },
): Promise<void> {
  const terms = '"ClaimTerm"';
  const key = keys.parse(
    (
      await client.query(
        `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'p'`,
        [terms],
      )
    ).rows,
  )[0];
  await client.query(`ALTER TABLE ${terms} DROP CONSTRAINT "ClaimTerm_pkey"`);
  await Promise.all(halves.map((tables) => copyAll(ownerUrl, workspaceId, tables, times)));
  await client.query(`UPDATE "ClaimTotal" SET claims = claims * $1`, [times]);
  await client.query(
    `UPDATE "SourceCount" SET claims = claims * $1, open = open * $1, confirmed = confirmed * $1,
       "claimsOnRecord" = "claimsOnRecord" * $1, "openOnRecord" = "openOnRecord" * $1,
       "confirmedOnRecord" = "confirmedOnRecord" * $1`,
    [times],
  );
  await client.query(`ALTER TABLE ${terms} ADD CONSTRAINT "ClaimTerm_pkey" ${key?.definition ?? ''}`);
}
