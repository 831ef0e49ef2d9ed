import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { importVersion } from '#lib/commands/articles/import-version.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { anArticle, valueOf } from './newsroom.ts';

/** Why the tests import a new version. */
export const reason = 'The harbour office wrote to us.';

/** What the article says, each with a claim. */
export const sentences = {
  opened: 'The mayor opened the bridge over the harbour in May.',
  cost: 'It cost the town 12 million, a third more than planned.',
  hurt: 'Twelve people were hurt when the old bridge fell into the water.',
};
let edition = 0;

/** An article of four sentences, three of them with a claim: the second on a part of it. */
export async function aBridgeArticle(actor: Actor) {
  edition += 1;
  const text = `${sentences.opened} ${sentences.cost}\n\n${sentences.hurt} Edition ${edition} went to print late at night.`;
  const article = await anArticle(actor, { text });
  const record = async (quote: string) => {
    const start = text.indexOf(quote);
    const passage = { versionId: article.version.id, start, end: start + quote.length };
    return valueOf(await recordClaim.execute(actor, { articleId: article.id, ...passage, statement: quote }));
  };
  const claims = {
    opened: await record(sentences.opened),
    cost: await record('cost the town 12 million'),
    hurt: await record(sentences.hurt),
  };
  return { article, text, claims };
}

/** Imports a text as the next version of an article. */
export function importing(actor: Actor, article: ArticleDetail, text: string, more: object = {}) {
  const target = { articleId: article.id, revision: article.revision };
  return importVersion.execute(actor, { ...target, text, reason, ...more });
}

/** The claim as it is now. */
export async function now(actor: Actor, claim: ClaimDetail): Promise<ClaimDetail> {
  const read = await inWorkspace(actor, (tx) => readClaim(tx, claim.id));
  if (!read) throw new Error('The claim is there.');
  return read;
}
