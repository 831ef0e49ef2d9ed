import { rmSync, writeFileSync } from 'node:fs';
import { paths } from '#lib/web/paths.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { withFile } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf } from '#testing/end-to-end/http.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { product } from '#testing/end-to-end/product.ts';
import { placeOf } from '#lib/files/places.ts';

const hostile = [
  ['page.html', '<!doctype html><script>document.title = "ran"</script>'],
  ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = \'ran\'"/>'],
  ['paper.pdf', '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'],
  ['saved.mhtml', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<script>document.title = "ran"</script>'],
  ['both.gif', 'GIF89a/*<script>document.title = "ran"</script>*/=1;'],
  ['run\u202Efdp.exe', 'MZ'],
] as const;

test('files of strangers are handed over to be saved, and none is named as what it is', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const cookie = await cookieOf(desk.viewer);
  for (const [fileName, content] of hostile) {
    const evidence = (await withFile(desk.reviewer, claim, { fileName, content })).evidence.at(-1);
    const path = `/evidence/${evidence?.id}/file`;
    const answer = await ask(path, { cookie });
    expect(answer.status, fileName).toBe(200);
    expect(answer.body).toBe(content);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=/,
    );
    expect(answer.headers.get('content-disposition')).not.toContain('%E2%80%AE');
    expect(answer.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(answer.headers.get('cache-control')).toContain('no-store');
  }
});

test('a large file arrives whole, one that is too large is told so, and a gap is not taken for a file', async ({
  desk,
}) => {
  const cookie = await cookieOf(desk.reviewer);
  const send = (bytes: number) =>
    ask('/api/files', {
      method: 'POST',
      cookie,
      headers: { origin: new URL(test.info().project.use.baseURL ?? '').origin },
      body: new Uint8Array(bytes).fill(7),
    });
  const large = await send(30_000_000);
  expect(large.status, large.body).toBe(200);
  expect(large.body).toContain('"bytes":30000000');
  expect((await send(52_428_801)).status).toBe(413);
  expect((await send(0)).status).toBe(422);
});

test('a file that is not what was stored is handed to nobody, said on the evidence, and kept in the log', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const content = `The harbour log of ${claim.id}`;
  const found = await withFile(desk.reviewer, claim, { fileName: 'log.txt', content });
  const item = found.evidence.at(-1);
  if (!item?.file) throw new Error('The item has no file.');
  const place = placeOf(desk.workspaceId, item.file.sha256);
  const cookie = await cookieOf(desk.viewer);
  const get = (method = 'GET', headers = {}) => ask(`/evidence/${item.id}/file`, { method, cookie, headers });
  const kept = () =>
    asOwner(
      desk.workspaceId,
      `SELECT type FROM "Event" WHERE "workspaceId" = $1 AND type IN ('file.damaged', 'file.mended') ORDER BY sequence`,
      [desk.workspaceId],
    ).then((rows) => rows.map(({ type }) => type));

  const part = await get('GET', { range: 'bytes=0-3' });
  expect([part.status, part.body, part.headers.get('accept-ranges')]).toEqual([200, content, 'none']);
  writeFileSync(place, content.replace('log', 'lag'));
  for (const [method, headers] of [
    ['GET', {}],
    ['GET', { range: 'bytes=0-3' }],
    ['HEAD', {}],
  ] as const) {
    const answer = await get(method, headers);
    expect(answer.status).toBe(409);
    expect(answer.body).not.toContain('harbour');
    if (method === 'GET') expect(answer.body).toContain('is not the one that was stored');
  }
  expect(await kept()).toEqual(['file.damaged']);
  await page.goto(paths.claim(claim.id));
  await expect(page.getByText('is not the one that was stored')).toBeVisible();

  rmSync(place);
  expect((await get()).status).toBe(404);
  await page.reload();
  await expect(page.getByText('is not on the server’s disk any more')).toBeVisible();

  const again = await ask('/api/files', {
    method: 'POST',
    cookie: await cookieOf(desk.reviewer),
    headers: { origin: product.url },
    body: content,
  });
  expect(again.status, again.body).toBe(200);
  expect(await get()).toMatchObject({ status: 200, body: content });
  expect(await kept()).toEqual(['file.damaged', 'file.damaged', 'file.mended']);
  await page.reload();
  await expect(page.getByRole('link', { name: item.title })).toBeVisible();
  await expect(page.getByText('server’s disk')).toBeHidden();
});
