import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { readSettings } from '#lib/config/env.ts';
import { Failure } from '#lib/config/failure.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { importFile, readFileToImport } from './import-file.ts';
import { root } from '#scripts/running/run.ts';
import { testDatabase } from '#testing/database.ts';
import { html, webSite } from '#testing/fetching/web-sites.ts';
import { newsroom, refusalOf, valueOf, type Newsroom } from '#testing/newsroom.ts';

const folder = mkdtempSync(join(tmpdir(), 'corroborate-import-'));
const settings = readSettings({ FETCH_ALLOW: '127.0.0.1' });
let desk: Newsroom;
let workspace: string;
let owner: pg.Client;

beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  workspace = `desk-${desk.workspaceId.slice(-12)}`;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
  return () => owner.end();
});

const emailOf = (userId: string) => `${userId}@example.org`;
const asReviewer = () => ({ workspace, as: emailOf(desk.reviewer.userId), again: false });

function file(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content);
  return { file: name, fields: {} };
}

const works = Array.from(
  { length: 12 },
  (_, at) => `In year ${at} of the works the mayor of harbour town ${at * 7} said it would open soon.`,
).join(' ');

async function rows(): Promise<unknown> {
  const counted = await owner.query(
    `SELECT (SELECT count(*) FROM "Article")::int AS articles,
      (SELECT count(*) FROM "ArticleVersion")::int AS versions,
      (SELECT count(*) FROM "Event" WHERE type = 'article.imported')::int AS events`,
  );
  return counted.rows[0];
}

it('imports a real paste with what was recognised about it, once', async () => {
  const { input } = await readFileToImport(
    { file: 'letters.txt', fields: {} },
    join(root, 'testing', 'articles'),
    settings,
  );
  const first = await importFile(input, asReviewer());
  const article = await inWorkspace(desk.reviewer, (tx) => readArticle(tx, first.articleId));
  expect(article).toMatchObject({
    headline: 'Russian, North Korean Leaders Exchange Letters on Bolstering Ties, Pyongyang Claims',
    byline: 'Aldgra Fredly',
    language: 'en',
    version: { number: 1, method: 'SCRIPT', fileName: 'letters.txt' },
  });
  expect(article?.version.text).toMatch(
    /^Russian, North Korean Leaders Exchange Letters.*\n\nRussian President/,
  );
  expect(article?.version.kinds.slice(0, 3)).toEqual(['HEADLINE', 'CAPTION', 'PARAGRAPH']);
  expect(await importFile(input, asReviewer())).toEqual({ articleId: first.articleId, existing: true });
  const again = await importFile(input, { ...asReviewer(), again: true });
  expect(again.existing).toBe(false);
  expect(again.articleId).not.toBe(first.articleId);
});

it('offers a newer version of an article that is here instead of another one, and stores it as that', async () => {
  const base = file('base.txt', `Bridge to open\n\n${works}`);
  const { input } = await readFileToImport(
    { ...base, fields: { headline: 'Bridge to open' } },
    folder,
    settings,
  );
  const { articleId } = await importFile(input, asReviewer());
  const newer = file('newer.txt', `Bridge to open\n\n${works} It opened on Monday.`);
  const { input: next } = await readFileToImport(
    { ...newer, fields: { headline: 'Bridge to open' } },
    folder,
    settings,
  );
  const before = await rows();
  await expect(importFile(next, asReviewer())).rejects.toThrow(
    `Store it as that with --version-of ${articleId}`,
  );
  expect(await rows()).toEqual(before);
  const versionOf = { articleId, reason: 'Second edition.' };
  expect(await importFile(next, { ...asReviewer(), versionOf })).toEqual({ articleId, existing: false });
  expect(await inWorkspace(desk.reviewer, (tx) => readArticle(tx, articleId))).toMatchObject({
    version: { number: 2, method: 'SCRIPT', fileName: 'newer.txt' },
  });
  const nowhere = { articleId: '0199c000-0000-7000-8000-000000000000', reason: 'x' };
  await expect(importFile(next, { ...asReviewer(), versionOf: nowhere })).rejects.toThrow(
    /There is no article/,
  );
});

it('writes what was given about an article over what was recognised', async () => {
  const asked = {
    ...file('given.md', '# Own headline\n\nA story.'),
    fields: { headline: 'Given', publishedOn: '2026-03-01' },
  };
  const { input: given } = await readFileToImport(asked, folder, settings);
  const { articleId } = await importFile(given, asReviewer());
  expect(await inWorkspace(desk.reviewer, (tx) => readArticle(tx, articleId))).toMatchObject({
    headline: 'Given',
    publishedOn: '2026-03-01',
  });
});

it.each<[string, () => { file: string; fields: object }, RegExp]>([
  ['a file that is not there', () => ({ file: 'none.txt', fields: {} }), /There is no file .*none\.txt/],
  ['a folder', () => ({ file: '.', fields: {} }), /not a file/],
  ['an empty file', () => file('empty.txt', ''), /no text in it/],
  ['a binary file', () => file('binary.txt', new Uint8Array([1, 0, 2])), /not a text file/],
  ['a PDF without its end', () => file('story.pdf', '%PDF-1.7'), /no whole PDF file/],
  ['broken characters', () => file('broken.txt', Buffer.from('Привет, мир \xff\xfe', 'latin1')), /UTF-8/],
  ['5 MB', () => file('big.txt', new Uint8Array(MAX_ARTICLE_BYTES).fill(97)), /smaller than 5 MB/],
])('%s is told in a sentence', async (_, asked, words) => {
  const reading = readFileToImport(asked(), folder, settings);
  await expect(reading).rejects.toThrow(Failure);
  await expect(reading).rejects.toThrow(words);
});

it('says so when the person, the workspace or the role does not fit, and imports nothing', async () => {
  const before = await rows();
  const { input } = await readFileToImport(
    file('mine.md', '# Mine\n\nNot to be imported.'),
    folder,
    settings,
  );
  const who = asReviewer();
  await expect(importFile(input, { ...who, as: 'nobody@example.org' })).rejects.toThrow(/Nobody called/);
  await expect(importFile(input, { ...who, workspace: 'elsewhere' })).rejects.toThrow(/elsewhere/);
  const viewer = { ...who, as: emailOf(desk.viewer.userId) };
  await expect(importFile(input, viewer)).rejects.toThrow(/needs the role of reviewer/);
  await expect(importFile({ ...input, language: 'no such language' }, who)).rejects.toThrow(/language/);
  expect(await rows()).toEqual(before);
});

it('imports a text once when ten people send it at the same time', async () => {
  const input = { text: 'The same dispatch.', headline: 'Dispatch' };
  const results = await Promise.all(
    Array.from({ length: 10 }, () => importArticle.execute(desk.reviewer, input)),
  );
  const [won, ...more] = results.filter((result) => result.ok).map(valueOf);
  expect(more).toEqual([]);
  const others = results.filter((result) => !result.ok).map(refusalOf);
  expect(others).toHaveLength(9);
  for (const refusal of others)
    expect(refusal).toMatchObject({ code: 'same-text', articleId: won?.articleId });
});

it('leaves nothing of an import whose event can’t be written', async () => {
  const before = await rows();
  await owner.query(
    `CREATE FUNCTION refuse_import() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$`,
  );
  await owner.query(
    `CREATE TRIGGER refuse_import BEFORE INSERT ON "Event" FOR EACH ROW
      WHEN (NEW.type = 'article.imported') EXECUTE FUNCTION refuse_import()`,
  );
  try {
    const result = await importArticle.execute(desk.reviewer, { text: 'Cut off.', headline: 'Cut off' });
    expect(refusalOf(result)).toEqual({ code: 'storage-full' });
  } finally {
    await owner.query('DROP TRIGGER refuse_import ON "Event"');
  }
  expect(await rows()).toEqual(before);
});

it('imports the article at an address, and says in a sentence why it does not', async () => {
  const story = `<title>Heron lands</title><article><h1>Heron lands</h1><p>${'A heron landed on the pier. '.repeat(9)}</p></article>`;
  const site = await webSite({ '/story': html(story), '/wall': html('Pay first', 402) });
  try {
    const fetching = { fetching: { on: true, allow: [`127.0.0.1:${String(site.port)}`], deny: [] } };
    const { input } = await readFileToImport({ file: `${site.origin}/story`, fields: {} }, folder, fetching);
    expect(input).toMatchObject({ headline: 'Heron lands', address: `${site.origin}/story`, fileName: '' });
    const walled = readFileToImport({ file: `${site.origin}/wall`, fields: {} }, folder, fetching);
    await expect(walled).rejects.toThrow('shows this page only to its readers (402)');
    const inside = readFileToImport({ file: 'http://localhost/', fields: {} }, folder, settings);
    await expect(inside).rejects.toThrow('leads into a private network');
    const elsewhere = readFileToImport({ file: 'ftp://news.example.org/', fields: {} }, folder, settings);
    await expect(elsewhere).rejects.toThrow('starts with http:// or https://');
  } finally {
    await site.close();
  }
});
