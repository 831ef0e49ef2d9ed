import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { passage, readVersion } from '#lib/commands/claims/claim-passage.ts';

const most = 1_000;
const { versionId, start, end } = passage;

/** Sentences of an article's text, in code points, end exclusive. */
export const noClaimTarget = {
  articleId: z.uuid(),
  versionId,
  sentences: z
    .array(z.strictObject({ start, end }))
    .min(1, 'Select at least one sentence.')
    .max(most, `Select ${most.toLocaleString('en')} sentences at most.`),
};

/** Keeps the article's newest text from being replaced, and reads the text that is named. */
export async function loadNoClaimTarget(tx: Tx, input: { articleId: string; versionId: string }) {
  // As an import of a version takes them, so that what is said meanwhile is carried over by it.
  if (!(await holdArticle(tx, input.articleId))) return null;
  const version = await readVersion(tx, input);
  return version && { version, policy: {} };
}

/** What the log says of it: which sentences, and not what they say. */
export function noClaimEvent(
  type: 'article.no-claim-said' | 'article.no-claim-taken-back',
  { articleId, versionId: of }: { articleId: string; versionId: string },
  sentences: readonly Span[],
) {
  const places = sentences.map((each) => ({ start: each.start, end: each.end }));
  const what = { versionId: of, sentences: places };
  const isSaid = type === 'article.no-claim-said';
  return {
    ...{ type, entity: 'Article', entityId: articleId, articleId },
    ...(isSaid ? { after: what } : { before: what }),
  } as const;
}
