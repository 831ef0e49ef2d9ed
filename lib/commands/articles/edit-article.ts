import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { dayAsTime } from '#lib/domain/time-bounds.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import { indexClaims } from '#lib/db/recurring/claim-terms.ts';
import {
  articleFields,
  articleTarget,
  changeArticle,
  loadArticle,
  refusalOfPublishedOn,
  refusalToOverwriteArticle,
} from './article-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

interface Held {
  address: string;
  publishedOn: string | null;
}

/** Why the evidence of its claims is counted again: they are held against another page, or against texts readers saw. */
function whyCountedAgain(before: Held, after: Held): string | null {
  if (after.address !== before.address) return 'The article has another address.';
  // Earlier texts of what was published elsewhere may have been copied, and those of a draft may not.
  return (after.publishedOn === null) === (before.publishedOn === null)
    ? null
    : 'Whether readers saw earlier texts of the article is told otherwise.';
}

/** Changes what is written about an article. Its text never changes. */
export const editArticle = defineCommand({
  name: 'edit-article',
  permission: 'article.edit',
  input: z.strictObject({ ...articleTarget, ...articleFields }),
  load: loadArticle,
  run: async (tx, { input, facts: { article }, actor, now }) => {
    const no =
      refusalToOverwriteArticle(article, input.revision) ?? refusalOfPublishedOn(input.publishedOn, now);
    if (no) return refused(no);
    const { headline, byline, publisher, address, language, publishedOn } = input;
    // A byline is a person's name, which stays out of the log so that it can be erased.
    const bylineChanged = byline !== article.byline;
    const done = await changeArticle(
      tx,
      { article, now, workspaceId: actor.workspaceId },
      {
        headline,
        searchText: searchText(headline),
        byline,
        publisher,
        address,
        language,
        publishedOn: dayAsTime(publishedOn),
      },
      {
        type: 'article.edited',
        before: {
          headline: article.headline,
          publisher: article.publisher,
          address: article.address,
          language: article.language,
          publishedOn: article.publishedOn,
        },
        after: { headline, publisher, address, language, publishedOn, bylineChanged },
      },
    );
    // Claims are found again by the headline too, and stems depend on the language.
    const others = headline !== article.headline || language !== article.language;
    if (others) await indexClaims(tx, actor.workspaceId, { articleId: article.id });
    const because = whyCountedAgain(article, { address, publishedOn });
    if (because === null || !done.ok) return done;
    const standing = await standingClaims(tx, article.id, { deleted: true });
    const recounted = await refreshCorroboration(tx, standing, { now, because });
    return { ...done, value: { ...done.value, events: [...done.value.events, ...recounted] } };
  },
});
