import { createArticle } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const files: { what: string; name: string; content: Buffer; says: RegExp }[] = [
  { what: 'an empty file', name: 'empty.txt', content: Buffer.from(''), says: /no text/i },
  {
    what: 'white space alone',
    name: 'blank.txt',
    content: Buffer.from(' \n\t\n\u00a0'),
    says: /empty|no text/i,
  },
  {
    what: 'a picture that is called a text',
    name: 'story.txt',
    content: png,
    says: /not (a )?text|picture|image|binary|PNG/i,
  },
  {
    what: 'bytes in no encoding',
    name: 'torn.txt',
    content: Buffer.from([0xff, 0xd8, 0x41, 0x00, 0x80, 0x81, 0xfe]),
    says: /./,
  },
  {
    what: 'five megabytes',
    name: 'long.txt',
    content: Buffer.alloc(5 * 1024 * 1024, 'a heron '),
    says: /5 MB|too large|larger/i,
  },
  {
    what: 'a Word file that was cut off',
    name: 'story.docx',
    content: Buffer.from('PK\u0003\u0004 word'),
    says: /no whole Word file/,
  },
];

for (const { what, name, content, says } of files) {
  test(`${what} is refused with words, and nothing of it is imported`, async ({ desk, asReviewer: page }) => {
    await page.goto('/articles/import');
    await page.getByLabel('Article file').setInputFiles({ name, mimeType: 'text/plain', buffer: content });
    const problem = page.getByRole('form', { name: 'Article to import' }).getByRole('alert');
    await expect(problem).toBeVisible();
    await expect(problem).toHaveText(says);
    await expect(problem).not.toHaveText(/undefined|Error:|\bat /);
    const rows = `SELECT count(*) FROM "Article" WHERE "workspaceId" = $1`;
    expect(await countAsOwner(desk.workspaceId, rows, [desk.workspaceId])).toBe(0);
  });
}

test('a paste that is too long is refused with words, and what was typed before stays', async ({
  asReviewer: page,
}) => {
  await page.goto('/articles/import');
  const field = page.getByLabel('Paste the article');
  await field.fill('A heron landed on the pier.');
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '왜가리가 부두에 내려앉았다. '.repeat(150_000));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert').filter({ hasText: /5 MB|too large|larger/i })).toBeVisible();
  await expect(field).toHaveValue('A heron landed on the pier.');
});

test('an old encoding is read as it was meant', async ({ asReviewer: page }) => {
  const russian = 'Путин направил послание, сообщило агентство. В Кремле это не подтвердили. '.repeat(6);
  const bytes = Buffer.from([...russian].map((sign) => windows1251(sign)));
  await page.goto('/articles/import');
  await page
    .getByLabel('Article file')
    .setInputFiles({ name: 'story.txt', mimeType: 'text/plain', buffer: bytes });
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  await expect(preview.getByText(/Путин направил послание/).first()).toBeVisible();
});

/** One letter of Russian, or of ASCII, as that encoding has it. */
function windows1251(sign: string): number {
  const code = sign.codePointAt(0) ?? 0x3f;
  if (code < 0x80) return code;
  return code >= 0x410 && code <= 0x44f ? code - 0x350 : 0x3f;
}

test('a page full of markup is read for its words, and none of it is run or kept', async ({
  asReviewer: page,
}) => {
  const html = `<!doctype html><html><head><title>Heron lands on pier</title><script>document.title='ran'</script></head>
    <body><nav>Home</nav><article><h1>Heron lands on pier</h1><p onclick="alert(1)">A heron landed on the pier <b>at noon</b>.</p>
    <img src=x onerror="document.title='ran'"><p><a href="javascript:document.title='ran'">It flew off again.</a></p>
    <p>&lt;script&gt;is a word here&lt;/script&gt;</p></article><iframe src="https://evil.example"></iframe></body></html>`;
  await page.goto('/articles/import');
  await page
    .getByLabel('Article file')
    .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await page.getByRole('button', { name: 'Save and open' }).click();
  const article = page.getByRole('region', { name: 'Article' });
  await expect(article.getByText('A heron landed on the pier at noon.')).toBeVisible();
  await expect(article.getByText('<script>is a word here</script>')).toBeVisible();
  await expect(article.locator('script, iframe, img, a[href^="javascript"], [onclick]')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/ran/);
});

test('a text that is here already is offered, not imported twice', async ({ desk, asReviewer: page }) => {
  const made = await createArticle(desk.reviewer);
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill(made.text);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(`This text is here already: ${made.headline}.`)).toBeVisible();
  await page.getByRole('link', { name: /open/i }).first().click();
  await expect(page).toHaveURL(new RegExp(`/articles/${made.articleId}`));
});

test('edits to the text that were undone come back beside what else was corrected since', async ({
  asReviewer: page,
}) => {
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill('Heron lands on pier\n\nA heron landed on the pier.');
  await page.getByRole('button', { name: 'Continue' }).click();
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  const text = preview.getByLabel('Text of the article');
  const bringBack = page.getByRole('button', { name: 'Bring them back' });
  await preview.getByRole('button', { name: 'Edit text' }).click();
  await text.fill('Mine, the first.');
  await preview.getByRole('button', { name: 'Undo edits' }).click();
  await preview.getByLabel('Publisher').fill('The Pier Post');
  await preview.getByRole('button', { name: 'Edit text' }).click();
  await text.fill('Mine, the second.');
  await bringBack.click();
  await expect(text).toHaveValue('Mine, the first.');
  await expect(preview.getByLabel('Publisher')).toHaveValue('The Pier Post');
  await expect(bringBack).toHaveCount(1);
  await bringBack.click();
  await expect(text).toHaveValue('Mine, the second.');
  await preview.getByRole('button', { name: 'Undo edits' }).click();
  await preview.getByRole('button', { name: 'Back' }).click();
  await expect(preview).toHaveCount(0);
  await expect(bringBack).toHaveCount(0);
});

test('what is pasted from a page keeps its structure, until it is edited', async ({ asReviewer: page }) => {
  const source = await page.context().newPage();
  await source.setContent(
    '<h2>Crews carried more</h2><p>The ships carried <s>two</s> 10<sup>6</sup> crews, and <q>more</q> were to come, an official said on Monday.</p><ol><li>One came.</li><li>Two left.</li></ol>',
  );
  await source.keyboard.press('ControlOrMeta+a');
  await source.keyboard.press('ControlOrMeta+c');
  await source.close();
  await page.goto('/articles/import');
  const field = page.getByLabel('Paste the article');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText(/are read from the formatting/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  await expect(preview.getByText('The ships carried 10⁶ crews, and “more” were to come')).toBeVisible();
  await expect(preview.getByText('2. Two left.')).toBeVisible();
  await expect(preview.getByText('Deleted words', { exact: true })).toBeVisible();
  await expect(preview.getByLabel('Headline')).toHaveValue('Crews carried more');
  await preview.getByRole('button', { name: 'Back' }).click();
  await field.press('End');
  await field.pressSequentially(' ');
  await expect(page.getByText(/are read from the formatting/)).toBeHidden();
});

test('stray bytes in a file are read, and where they stood is said', async ({ asReviewer: page }) => {
  const whole = Buffer.from(
    '<meta charset="utf-8"><h1>Ménerbes</h1><p>The mayor of Ménerbes said on Monday that nobody had asked him.</p>',
  );
  const buffer = Buffer.concat([whole, Buffer.of(0x92), Buffer.from('<p>He was asked on Tuesday.</p>')]);
  await page.goto('/articles/import');
  await page.getByLabel('Article file').setInputFiles({ name: 'story.html', mimeType: 'text/html', buffer });
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  await expect(preview.getByText('Some bytes of the file stand for no character')).toBeVisible();
  await expect(preview.getByText(/^92 in “/)).toBeVisible();
});
