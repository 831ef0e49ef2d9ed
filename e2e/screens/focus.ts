import type { Page } from '@playwright/test';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty, saidBy, withLink, withReport } from '#testing/end-to-end/claims.ts';
import { expect } from '#testing/end-to-end/fixtures.ts';
import type { Desk } from '#testing/end-to-end/people.ts';

/** What has the focus, in words; nothing where it fell to the page. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    return `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent.slice(0, 40)}`;
  });
}

/** Expects the focus somewhere on the page, after what is said. */
export async function keptFocus(page: Page, after: string): Promise<void> {
  await expect.poll(() => focused(page), { message: `the focus after ${after}` }).not.toBeNull();
}

/** An article with a claim that holds a chain of two and two items of evidence, and another that holds nothing. */
export async function filledDesk(desk: Desk) {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [first] = claims;
  if (!first) throw new Error('No claim was made.');
  const party = await createParty(desk.reviewer, { name: 'The gazette', kind: 'PUBLISHER' });
  const other = await createParty(desk.reviewer, { name: 'Harbour office' });
  await saidBy(desk.reviewer, first, [other, party]);
  await withLink(desk.reviewer, first, 'Harbour log');
  await withReport(desk.reviewer, first, { title: 'A report', publisherId: party.id });
  return { article, claim: first, party };
}
