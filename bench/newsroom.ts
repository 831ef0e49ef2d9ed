import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { database } from '#lib/db/connection/client.ts';
import { createArticle } from '#testing/end-to-end/articles.ts';
import { confirmed, createParty, saidBy, withLink } from '#testing/end-to-end/claims.ts';
import { createDesk, type Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { product } from '#testing/end-to-end/product.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { longText } from './article-text.ts';

const allClaims = 10_000;
export const claimsOnArticle = 300;

export interface Newsroom extends Desk {
  /** The article of 10,000 words with 300 claims. */
  articleId: string;
}

/** Claims all over the long article: some overlap, all have a chain, and some a status and evidence. */
async function claimTheArticle({ reviewer }: Desk): Promise<string> {
  const { text, sentences } = longText(0);
  const { articleId, versionId } = await createArticle(reviewer, { headline: 'Ten thousand words', text });
  const official = await createParty(reviewer, { name: 'Harbour office', kind: 'GOVERNMENT' });
  const agency = await createParty(reviewer, { name: 'Coast Agency', kind: 'NEWS_AGENCY' });
  for (let at = 0; at < claimsOnArticle; at += 1) {
    const place = Math.floor((at * sentences.length) / claimsOnArticle);
    const start = sentences[place]?.start ?? 0;
    const end = sentences[Math.min(place + (at % 5 === 0 ? 1 : 0), sentences.length - 1)]?.end ?? start + 1;
    const statement = text.slice(start, sentences[place]?.end);
    const claim = await runCommand(recordClaim, reviewer, { articleId, versionId, start, end, statement });
    const said = await saidBy(reviewer, claim, at % 2 === 0 ? [official, agency] : [agency]);
    if (at % 3 === 0) await withLink(reviewer, said);
    if (at % 4 === 0) await confirmed(reviewer, at % 3 === 0 ? await withLink(reviewer, said) : said);
  }
  return articleId;
}

/** A desk with 10,000 claims in all, 300 of them on one long article; the same at every run but for its ids. */
export async function createNewsroom(): Promise<Newsroom> {
  const desk = await createDesk();
  await manyClaims({ ...desk, ownerUrl: product.ownerUrl }, allClaims - claimsOnArticle);
  const articleId = await claimTheArticle(desk);
  await database().$disconnect();
  return { ...desk, articleId };
}
