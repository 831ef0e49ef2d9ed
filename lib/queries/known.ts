import { readClaims } from '#lib/db/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { knownFactsOf } from '#lib/domain/claim-wording.ts';
import { knownAndNot, type KnownLine } from '#lib/domain/known.ts';
import type { Actor } from '#lib/domain/policy.ts';

export interface KnownOfArticle {
  article: { id: string; headline: string };
  known: KnownLine[];
  unknown: KnownLine[];
}

/** What we know and what we don't know of an article, in the order of its text; `null` when it is not there. */
export async function knownOfArticle(actor: Actor, articleId: string): Promise<KnownOfArticle | null> {
  return inWorkspace(actor, async (tx) => {
    const article = await tx.article.findFirst({
      where: { id: articleId, deletedAt: null },
      select: { id: true, headline: true },
    });
    if (!article) return null;
    const claims = await readClaims(tx, { where: { articleId } });
    const inText = claims.toSorted(
      (a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end,
    );
    return { article, ...knownAndNot(inText.map(knownFactsOf)) };
  });
}
