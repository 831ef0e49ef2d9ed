import { z } from 'zod';
import { notTakenOff } from '#lib/db/articles/standing-claims.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

interface ClaimsHere {
  headline: string;
  versionId: string;
  text: string;
  claims: { start: number; end: number; statement: string }[];
}

/** What claims are imported beside: an article's newest text and the claims on it; `null` when it is not there for `actor`. */
export async function claimsHere(actor: Actor, articleId: string): Promise<ClaimsHere | null> {
  if (!z.uuid().safeParse(articleId).success) return null;
  return inWorkspace(actor, async (tx) => {
    const version = await tx.articleVersion.findFirst({
      where: { articleId, article: { deletedAt: null } },
      orderBy: { number: 'desc' },
      select: {
        id: true,
        text: true,
        article: { select: { headline: true } },
        anchors: {
          // What is nowhere in this text keeps the place it had in another.
          where: { state: { not: 'ORPHANED' }, claim: { deletedAt: null }, ...notTakenOff },
          select: { start: true, end: true, claim: { select: { statement: true } } },
        },
      },
    });
    if (!version) return null;
    return {
      headline: version.article.headline,
      versionId: version.id,
      text: version.text,
      claims: version.anchors.map(({ claim, ...place }) => ({ ...place, statement: claim.statement })),
    };
  });
}
