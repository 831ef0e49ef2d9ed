import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { anArticle, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { inWorkspace, type Tx } from './transaction.ts';
import { nextSql, walkLacking, type Lacking } from './walk-lacking.ts';
import { withClient } from '#lib/db/server/with-client.ts';

const prints: Lacking = { of: 'ArticleVersion', table: 'VersionPrint', by: 'versionId', atOnce: 300 };
const unending = new AbortController().signal;

let desk: Newsroom;
let other: Newsroom;
let all: string[];
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await withClient(ownerUrl, async (client) => {
    for (const { workspaceId, reviewer } of [desk, other]) {
      const { id } = await anArticle(reviewer);
      await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
      await client.query('DELETE FROM "VersionPrint"');
      await client.query(
        `INSERT INTO "ArticleVersion" ("workspaceId", id, "articleId", number, text, sha256, method, "importedBy")
         SELECT $1, gen_random_uuid(), $2, g, 'a', encode(sha256('a'), 'hex'), 'PASTE', $3 FROM generate_series(2, 2400) g`,
        [workspaceId, id, reviewer.userId],
      );
    }
  });
  const versions = await inWorkspace(desk.viewer, (tx) =>
    tx.articleVersion.findMany({ select: { id: true } }),
  );
  all = versions.map(({ id }) => id).sort();
});

function print(ids: readonly string[], tx: Tx): Promise<unknown> {
  const { workspaceId } = desk;
  const data = ids.map((versionId) => ({ workspaceId, versionId, print: new Uint8Array([1]) }));
  return tx.versionPrint.createMany({ data });
}

describe('A walk over what lacks something', () => {
  test('gives it to each that lacks it once, however they lie among the others, and to nobody else’s', async () => {
    expect(all.length).toBeGreaterThan(2_000);
    const there = all.filter((_, at) => at % 3 === 0 || (at > 700 && at < 1_900));
    await inWorkspace(desk.reviewer, (tx) => print(there, tx));
    const given: string[] = [];
    const sizes: number[] = [];
    const fill = async (tx: Tx, ids: string[]) => {
      await print(ids, tx);
      given.push(...ids);
      sizes.push(ids.length);
    };
    const lacked = all.filter((id) => !there.includes(id));
    expect(await walkLacking(desk.workspaceId, prints, unending, fill)).toBe(lacked.length);
    expect(given).toEqual(lacked);
    expect(Math.max(...sizes)).toBe(prints.atOnce);
    expect(await walkLacking(desk.workspaceId, prints, unending, fill)).toBe(0);
  });

  test('ends after the batch in which it is stopped', async () => {
    const stop = new AbortController();
    const fill = () => {
      stop.abort();
      return Promise.resolve();
    };
    expect(await walkLacking(other.workspaceId, prints, stop.signal, fill)).toBe(prints.atOnce);
  });

  test('reads what no index leads to of neither table', async () => {
    await withClient(desk.ownerUrl, (client) => client.query('ANALYZE'));
    const after = all[1_000] ?? '';
    const plan = await planOf(desk.viewer, () => nextSql(prints, after), { scanning: true });
    expect(plan).not.toMatch(/Seq Scan|Bitmap|Sort/);
    expect(plan).toMatch(/Index (Only )?Scan using "ArticleVersion_pkey"/);
    expect(plan).toMatch(/Index Cond: .*id > /);
    expect(plan).toMatch(/Index (Only )?Scan using "VersionPrint_pkey"/);
  });
});
