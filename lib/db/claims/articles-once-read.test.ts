import { beforeAll, expect, test } from 'vitest';
import { editArticle } from '#lib/commands/articles/edit-article.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { anArticle, aNewsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { articlesOnceRead } from './articles-once-read.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

type Read = ReturnType<typeof articlesOnceRead>;

async function headlineIn(tx: Tx, read: Read, id: string): Promise<string | undefined> {
  return (await read(tx, [id])).get(id)?.headline;
}

/** As a page of its own sees it. */
function headline(read: Read, id: string): Promise<string | undefined> {
  return inWorkspace(desk.editor, (tx) => headlineIn(tx, read, id), { snapshot: true });
}

function edit(articleId: string, revision: number, headline: string): Promise<unknown> {
  const fields = { headline, byline: '', publisher: '', address: '', language: 'en', publishedOn: null };
  return editArticle.execute(desk.reviewer, { articleId, revision, ...fields }).then(valueOf);
}

test('An article is read once as long as nothing was written into the log', async () => {
  const [first, second] = [await anArticle(desk.reviewer), await anArticle(desk.reviewer)];
  const read = articlesOnceRead();
  await headline(read, first.id);
  // Past the log, by which it can be told that nobody asks again.
  await inWorkspace(
    desk.editor,
    (tx) =>
      tx.$executeRaw`UPDATE "Article" SET headline = 'Past the log' WHERE "workspaceId" = current_workspace()`,
  );
  expect(await headline(read, first.id)).toBe(first.headline);
  expect(await headline(read, second.id)).toBe('Past the log');
});

test('An article that was changed is read again, and as it was by who sees the moment before', async () => {
  const article = await anArticle(desk.reviewer);
  const read = articlesOnceRead();
  await inWorkspace(
    desk.editor,
    async (tx) => {
      expect(await headlineIn(tx, read, article.id)).toBe(article.headline);
      await edit(article.id, article.revision, 'Another headline');
      expect(await headline(read, article.id)).toBe('Another headline');
      expect(await headlineIn(tx, read, article.id)).toBe(article.headline);
    },
    { snapshot: true },
  );
});

test('An article that is not there is not among them', async () => {
  const [article, read] = [await anArticle(desk.reviewer), articlesOnceRead()];
  const nobodys = '00000000-0000-7000-8000-000000000000';
  const found = await inWorkspace(desk.editor, (tx) => read(tx, [nobodys, article.id, article.id]));
  expect([...found.keys()]).toEqual([article.id]);
});
