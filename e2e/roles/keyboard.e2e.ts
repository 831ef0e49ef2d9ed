import { createArticleWithClaim, createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { highlighted, panel, pickSource } from '#e2e/screens/workspace.ts';

test('a reviewer reads, tags and goes about with the keyboard alone', async ({ desk, asReviewer: page }) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 3);
  const [first, second] = claims.map(({ statement }) => statement);
  await page.goto(`/articles/${article.articleId}`);
  const heading = panel(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(first ?? '');

  await test.step('J and K go from claim to claim', async () => {
    await page.keyboard.press('j');
    await expect(heading).toHaveText(second ?? '');
    await expect.poll(() => highlighted(page)).toBe(second);
    await page.keyboard.press('k');
    await expect(heading).toHaveText(first ?? '');
  });

  await test.step('S sets the status, and no key fires while its reason is typed', async () => {
    await page.keyboard.press('s');
    // Past “Confirmed”, which without evidence needs an editor.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const reason = panel(page).getByLabel('Reason');
    await expect(reason).toBeFocused();
    await page.keyboard.type('jk? sew g d: the log says so');
    await expect(reason).toHaveValue('jk? sew g d: the log says so');
    await expect(heading).toHaveText(first ?? '');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel(page).getByText('jk? sew g d: the log says so')).toBeVisible();
  });

  await test.step('E opens the form for evidence and Escape leaves it', async () => {
    await page.keyboard.press('e');
    const form = panel(page).getByRole('form', { name: 'Add evidence' });
    await expect(form.getByLabel('Address')).toBeFocused();
    await page.keyboard.type('https://jk.example/');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Je sais');
    await expect(form.getByLabel('Title')).toHaveValue('Je sais');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel(page).getByRole('link', { name: 'Je sais' })).toBeVisible();
  });

  await test.step('W opens who says so', async () => {
    await page.keyboard.press('w');
    const form = panel(page).getByRole('form', { name: 'Who says so' });
    await expect(form.getByRole('combobox', { name: 'Who, step 1 of 1' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
  });

  await test.step('the three dots open a menu at its first entry and have the focus back after it', async () => {
    const dots = panel(page).getByRole('button', { name: 'More about this claim' });
    await dots.focus();
    for (const key of ['Enter', 'ArrowDown']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('menuitem', { name: 'Copy link' })).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('menuitem', { name: 'Open on its own page' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
      await expect(dots).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Delete claim' }).press('Enter');
    const ask = page.getByRole('alertdialog', { name: 'Delete this claim?' });
    await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dots).toBeFocused();
  });

  await test.step('the question mark lists all keys', async () => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    for (const what of ['Next claim', 'Set status', 'Add evidence', 'Who says so', 'Command palette']) {
      await expect(keys.getByText(what, { exact: true })).toBeVisible();
    }
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await expect(heading).toHaveText(first ?? '');
  });

  await test.step('Ctrl K goes anywhere, and so does G with a letter', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('dashb');
    await expect(palette.getByRole('option', { selected: true })).toHaveText(/^Dashboard/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/dashboard$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const [letter, address] of [
      ['c', 'claims'],
      ['s', 'sources'],
      ['d', 'dashboard'],
      ['a', 'articles'],
    ]) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter ?? '');
      await expect(page).toHaveURL(new RegExp(`/${address}$`));
    }
  });
});

test('what is taken out of a form leaves the focus in it', async ({ desk, asReviewer: page }) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await createParty(desk.reviewer, { name: 'The gazette' });
  await page.goto(`/articles/${article.articleId}`);
  const form = (name: string) => panel(page).getByRole('form', { name });

  await test.step('a step of the chain', async () => {
    const chain = form('Who says so');
    await page.keyboard.press('w');
    await chain.getByRole('button', { name: 'Add a step' }).click();
    await expect(chain.getByLabel('Who, step 2 of 2')).toBeFocused();
    await chain.getByRole('button', { name: 'Remove step 2' }).click();
    await expect(chain.getByLabel('Who, step 1 of 1')).toBeFocused();
    await chain.getByRole('button', { name: 'Remove step 1' }).click();
    await expect(chain.getByRole('button', { name: 'Add a step' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chain).toHaveCount(0);
  });

  await test.step('a source that is cited', async () => {
    const evidence = form('Add evidence');
    await page.keyboard.press('e');
    await pickSource(evidence.getByLabel('Cites', { exact: true }), 'The gazette');
    await evidence.getByRole('button', { name: 'Remove The gazette' }).click();
    await expect(evidence.getByLabel('Cites', { exact: true })).toBeFocused();
    await evidence.getByLabel('Title').fill('Half');
  });

  await test.step('a draft that was restored', async () => {
    await page.reload();
    const evidence = form('Add evidence');
    await evidence.getByRole('button', { name: 'discard' }).click();
    await expect(evidence).toHaveCount(0);
    await expect(panel(page).getByRole('button', { name: 'Add evidence' })).toBeFocused();
  });
});

test('Ctrl Enter sends a form while a list of it has the focus, and from the open list with what is highlighted', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  const footer = panel(page).getByRole('region', { name: 'Status' });
  const save = footer.getByRole('button', { name: 'Save status' });
  const confidence = footer.getByRole('combobox', { name: 'Confidence' });
  const begin = async (reason: string) => {
    await page.keyboard.press('3');
    await expect(footer.getByLabel('Reason')).toBeFocused();
    await page.keyboard.type(reason);
    await page.keyboard.press('Tab');
    await expect(confidence).toBeFocused();
  };

  await begin('The log says so.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(footer.getByText('The log says so.')).toBeVisible();
  await expect(save).toHaveCount(0);
  await expect(page.getByRole('listbox')).toHaveCount(0);

  await begin('Two logs say so.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Moderate confidence' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(footer.getByText('Two logs say so.')).toBeVisible();
  await footer.getByRole('button', { name: 'Why this status' }).click();
  await expect(footer.getByText(/^Moderate confidence/)).toBeVisible();
  await expect(save).toHaveCount(0);
});

test('Tab reaches everything in the workspace, and focus is always seen', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  const reached = new Set<string>();
  for (let times = 0; times < 60; times += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return {
        name: `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent.slice(0, 40)}`,
        marked,
      };
    });
    if (!seen) continue;
    const inChoice = seen.name.startsWith('INPUT');
    expect(seen.marked || inChoice, seen.name).toBe(true);
    reached.add(seen.name);
  }
  for (const name of ['Export', 'Record claim', 'Add']) {
    expect(
      [...reached].some((one) => one.includes(name)),
      `${name} of ${[...reached].join(', ')}`,
    ).toBe(true);
  }
});
