import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { aNewsroom, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { begunExport, exportBatch, type ExportScope } from './export-claims.ts';

let owner: pg.Client;
let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
  owner = new pg.Client({ connectionString: desk.ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

/** Begins an export, words every claim of the workspace anew, and reads what it holds. */
async function changedMeanwhile({ editor, workspaceId }: Newsroom, scope: ExportScope, held = false) {
  const { moment, claims } = await begunExport(editor, scope, {
    exportedAt: new Date(),
    permalink: (id) => `https://desk.example/${id}`,
    held,
  });
  await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
  await owner.query(`UPDATE "Claim" SET statement = 'Anew' WHERE "workspaceId" = $1`, [workspaceId]);
  const statements: string[] = [];
  for await (const some of claims) statements.push(...some.map(({ statement }) => statement));
  return { whole: moment.whole, held: statements.length, anew: statements.includes('Anew') };
}

async function articleOf(workspaceId: string): Promise<string> {
  await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
  const { rows } = await owner.query<{ id: string }>(
    `SELECT "articleId" AS id FROM "Claim" WHERE "workspaceId" = $1 LIMIT 1`,
    [workspaceId],
  );
  const id = rows[0]?.id ?? '';
  await owner.query(`UPDATE "Claim" SET "articleId" = $2 WHERE "workspaceId" = $1`, [workspaceId, id]);
  await owner.query(`UPDATE "Anchor" SET "versionId" = $2 WHERE "workspaceId" = $1`, [workspaceId, id]);
  return id;
}

test.each([
  ['list', exportBatch, true],
  ['list', exportBatch * 2, false],
  ['article', exportBatch, true],
  ['article', exportBatch * 2, false],
] as const)('An export of a %s of %i claims is of one moment: %s', async (what, count, whole) => {
  const other = await newsroom(desk.ownerUrl);
  await manyClaims(other, count);
  const scope =
    what === 'list' ? { filters: filtersWith({}) } : { articleId: await articleOf(other.workspaceId) };
  expect(await changedMeanwhile(other, scope)).toEqual({ whole, held: count, anew: !whole });
});

test.each(['list', 'article'] as const)(
  'An export of a %s that is written down beside the service is of one moment, however long it is',
  async (what) => {
    const other = await newsroom(desk.ownerUrl);
    await manyClaims(other, exportBatch * 2);
    const scope =
      what === 'list' ? { filters: filtersWith({}) } : { articleId: await articleOf(other.workspaceId) };
    const found = await changedMeanwhile(other, scope, true);
    expect(found).toEqual({ whole: true, held: exportBatch * 2, anew: false });
  },
);

test('An export that is given up half-way keeps no connection', async () => {
  const other = await newsroom(desk.ownerUrl);
  await manyClaims(other, exportBatch * 2);
  const options = { exportedAt: new Date(), permalink: (id: string) => id, held: true };
  const held = async () => {
    const { rows } = await owner.query(
      `SELECT 1 FROM pg_locks WHERE relation = '"Claim"'::regclass AND pid <> pg_backend_pid()`,
    );
    return rows.length > 0;
  };
  const { claims } = await begunExport(other.editor, { filters: filtersWith({}) }, options);
  await claims.next();
  expect(await held()).toBe(true);
  await claims.return(undefined);
  await expect.poll(held).toBe(false);
});
