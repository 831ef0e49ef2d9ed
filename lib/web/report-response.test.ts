import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { anArticle, aNewsroom, type Newsroom } from '#testing/newsroom.ts';
import { claimListResponse, reportResponse } from './report-response.ts';

let desk: Newsroom;
let owner: pg.Client;
beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  desk = await aNewsroom();
  owner = new pg.Client({ connectionString: desk.ownerUrl });
  await owner.connect();
  await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
});
afterAll(() => owner.end());

test('what is too large to wait for is refused before it is read, with where to have it made', async () => {
  const { id: articleId } = await anArticle(desk.reviewer);
  await owner.query(
    `INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", "createdBy")
     SELECT $1, gen_random_uuid(), $2, 'Claim ' || g, 'claim ' || g, $3 FROM generate_series(1, 301) g`,
    [desk.workspaceId, articleId, desk.reviewer.userId],
  );
  const request = new Request(`https://desk.example/articles/${articleId}/export.pdf`);
  const asked = { actor: desk.viewer, request, requestId: 'one', articleId };
  const refused = await reportResponse({ ...asked, format: 'pdf' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/"report-large","claims":301.*301 claims.*Reports screen/);
  const logged = await inWorkspace(desk.viewer, (tx) => tx.event.count({ where: { type: 'export.made' } }));
  expect(logged).toBe(0);
});

test('an article of few claims that say very much is refused as PDF too, and made as a web page', async () => {
  const { id: articleId } = await anArticle(desk.reviewer);
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM "ArticleVersion" WHERE "articleId" = $1`,
    [articleId],
  );
  const [version] = rows;
  await owner.query(
    `WITH made AS (
       INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", "createdBy")
       SELECT $1, gen_random_uuid(), $2, g || repeat(' says so', 250), 'says so', $3 FROM generate_series(1, 80) g
       RETURNING id)
     INSERT INTO "Anchor" ("workspaceId", id, "claimId", "versionId", start, "end", exact, prefix, suffix)
     SELECT $1, gen_random_uuid(), id, $4, 0, 1, 'T', '', '' FROM made`,
    [desk.workspaceId, articleId, desk.reviewer.userId, version?.id],
  );
  const request = new Request(`https://desk.example/articles/${articleId}/export.pdf`);
  const asked = { actor: desk.viewer, request, requestId: 'one', articleId };
  const refused = await reportResponse({ ...asked, format: 'pdf' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/80 claims, with 160,\d{3} characters .*Reports screen/);
  const page = await reportResponse({ ...asked, format: 'html' });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('</html>');
});

test('a list of few claims that say very much is refused as PDF, and a narrower one is made', async () => {
  const { id: articleId } = await anArticle(desk.reviewer);
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM "ArticleVersion" WHERE "articleId" = $1`,
    [articleId],
  );
  await owner.query(
    `WITH made AS (
       INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", "createdBy")
       SELECT $1, gen_random_uuid(), $2, g || repeat(' says so', 240),
         CASE WHEN g = 1 THEN 'zeppelin' ELSE 'says so' END, $3 FROM generate_series(1, 90) g
       RETURNING id)
     INSERT INTO "Anchor" ("workspaceId", id, "claimId", "versionId", start, "end", exact, prefix, suffix)
     SELECT $1, gen_random_uuid(), id, $4, 0, 1, 'T', '', '' FROM made`,
    [desk.workspaceId, articleId, desk.reviewer.userId, rows[0]?.id],
  );
  const of = (query: string) => ({
    actor: desk.viewer,
    request: new Request(`https://desk.example/claims/export.pdf?${query}`),
    requestId: 'one',
    format: 'pdf' as const,
  });
  const refused = await claimListResponse(of(`article=${articleId}`));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/90 claims, with 34\d,\d{3} characters .*Reports screen/);
  const made = await claimListResponse(of(`article=${articleId}&q=zeppelin`));
  expect(made.status).toBe(200);
  expect((await made.text()).startsWith('%PDF-')).toBe(true);
});
