import { z } from 'zod';
import { claimsToCarry, printOfVersion, type ClaimsOfText } from '#lib/db/articles/carried-anchors.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { MarkedText } from '#lib/domain/text/blocks.ts';
import type { TextPrint } from '#lib/domain/corroboration/copies/text-print.ts';

/** What a text is compared with before it becomes an article's next version. */
export interface NextVersion {
  language: string;
  newest: MarkedText & { id: string; print: TextPrint | null };
  groups: ClaimsOfText[];
}

/** What the next version of an article is compared with; `null` when the article is not there for `actor`. */
export async function nextVersion(actor: Actor, articleId: string): Promise<NextVersion | null> {
  if (!z.uuid().safeParse(articleId).success) return null;
  return inWorkspace(actor, async (tx) => {
    const version = await tx.articleVersion.findFirst({
      where: { articleId, article: { deletedAt: null } },
      orderBy: { number: 'desc' },
      select: { id: true, text: true, kinds: true, article: { select: { language: true } } },
    });
    if (!version) return null;
    return {
      language: version.article.language,
      newest: {
        id: version.id,
        text: version.text,
        kinds: version.kinds,
        print: await printOfVersion(tx, version.id),
      },
      groups: await claimsToCarry(tx, articleId),
    };
  });
}
