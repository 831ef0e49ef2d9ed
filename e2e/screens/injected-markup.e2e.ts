import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { unescapeCell } from '#lib/export/csv-cell.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty, saidBy } from '#testing/end-to-end/claims.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, refusalCode, sendCommand } from '#testing/end-to-end/http.ts';
import { parseCsv } from '#testing/end-to-end/downloads.ts';

const script = `<script>window.ran=1</script>`;
const image = `<img src=x onerror="window.ran=1">`;
const escapes = `</title></script><svg onload="window.ran=1">{{7*7}}\${7*7}<!--`;

test('markup in articles, statements, sources and evidence is shown as text on every screen, and never run', async ({
  desk,
  asEditor: page,
}) => {
  const text = `${script} was written on the wall. ${image} hung beside it. ${escapes}`;
  const article = await createArticle(desk.reviewer, { headline: `${escapes}${script}`, text });
  const claim = await createClaim(desk.reviewer, article, `${script} was written`, { statement: image });
  const party = await createParty(desk.reviewer, { name: `${image}${script}` });
  const said = await saidBy(desk.reviewer, claim, [party]);
  await runCommand(addEvidence, desk.reviewer, {
    claimId: claim.id,
    kind: 'NOTE',
    title: script,
    excerpt: `${image} ${escapes}`,
    stance: 'CONTEXT',
    role: 'PRIMARY',
  });
  expect(said.hops).toHaveLength(1);
  const screens = [
    '/articles',
    `/articles/${article.articleId}?claim=${claim.id}`,
    `/claims/${claim.id}`,
    '/claims',
    `/claims?q=${encodeURIComponent(script)}`,
    '/sources',
    `/sources/${party.id}`,
    '/dashboard',
    `/sign-in?callbackUrl=${encodeURIComponent(`/claims?q="><script>window.ran=1</script>`)}`,
  ];
  for (const screen of screens) {
    await page.goto(screen);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    const found = await page.evaluate(() => ({
      ran: Reflect.get(window, 'ran') !== undefined,
      foreign: document.querySelectorAll('img[onerror], svg[onload], a[href^="javascript" i]').length,
    }));
    expect(found, screen).toEqual({ ran: false, foreign: 0 });
  }
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(
    page.getByRole('region', { name: 'Article' }).getByText(image, { exact: false }).first(),
  ).toBeVisible();
  await expect(page.getByText(`${image} ${escapes}`)).toBeVisible();
});

test('an address that is a script is refused as evidence', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const cookie = await cookieOf(desk.reviewer);
  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '\u0001javascript:x',
  ]) {
    const input = {
      claimId: claim.id,
      kind: 'LINK',
      title: 'x',
      address,
      stance: 'CONTEXT',
      role: 'PRIMARY',
    };
    expect(refusalCode(await sendCommand('add-evidence', cookie, input)), address).toBe('invalid');
  }
});

test('no cell of an export opens as a formula, and none loses a character', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '=HYPERLINK("https://evil.example","x")', '"=1'];
  for (const statement of starts) await createClaim(desk.reviewer, article, 'Nobody was hurt', { statement });
  const answer = await ask(`/articles/${article.articleId}/export.csv`, {
    cookie: await cookieOf(desk.viewer),
  });
  const [heads = [], ...rows] = parseCsv(answer.body);
  expect(rows).toHaveLength(starts.length);
  const cells = rows.flat();
  for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
  const statements = rows.map((row) => unescapeCell(row[heads.indexOf('statement')] ?? ''));
  expect(statements.sort()).toEqual([...starts].sort());
});
