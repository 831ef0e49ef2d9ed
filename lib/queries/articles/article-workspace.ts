import { inReadingOrder } from '#lib/domain/reading-order.ts';
import { noClaimsOf, sentencesOfVersion } from '#lib/db/articles/version-sentences.ts';
import type { NoClaims } from '#lib/domain/shapes/no-claims.ts';
import type { SentenceBounds } from '#lib/domain/versions/stated-sentences.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { readPeople } from '#lib/db/people/workspace-people.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail, Person } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';

/** All a workspace screen shows, in one read. */
export interface ArticleWorkspace {
  article: ArticleDetail;
  /** Every claim of the article, whole, in reading order. */
  claims: ClaimDetail[];
  /** The sentences of its newest text, and what was said to make no claim. */
  sentences: SentenceBounds;
  noClaims: NoClaims;
  /** The members who can be given work now, by name. */
  people: (Person & { role: Role })[];
  rules: WorkspaceRules;
}

/** The article with its claims and the people of the workspace; `null` when it is not there for `actor`. */
export async function articleWorkspace(actor: Actor, articleId: string): Promise<ArticleWorkspace | null> {
  return inWorkspace(actor, async (tx) => {
    const article = await readArticle(tx, articleId);
    if (!article) return null;
    const claims = await readClaims(tx, { articleId });
    const { version, language } = article;
    return {
      article,
      claims: inReadingOrder(claims, ({ anchor }) => anchor),
      sentences: await sentencesOfVersion(tx, { ...version, articleId, language }),
      noClaims: await noClaimsOf(tx, version.id),
      people: await readPeople(tx),
      rules: await readRules(tx),
    };
  });
}
