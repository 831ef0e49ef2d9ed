import { z } from 'zod';
import { lockArticle, readArticle } from '#lib/db/articles/article-detail.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { PolicyFacts } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { dayAsTime, refusalOfTimes } from '#lib/domain/time-bounds.ts';
import { canonicalLanguage } from '#lib/domain/text/language.ts';
import { dayOrNone, line, neededLine, revisionSchema, webAddress } from '#lib/commands/kernel/fields.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';

/** What every change of an article names: which one, and the revision the person saw. */
export const articleTarget = { articleId: z.uuid(), revision: revisionSchema };

/** What is written about an article, beside its text. */
export const articleFields = {
  headline: neededLine('Give the article a headline.', 'the headline', 500),
  byline: line('the byline', 500).default(''),
  publisher: line('the publisher', 300).default(''),
  address: webAddress.default(''),
  language: z
    .string()
    .max(35, 'Give the language as a tag, such as en, ru or ko.')
    .refine(
      (tag) => tag.trim() === '' || canonicalLanguage(tag) !== null,
      'Give the language as a tag, such as en, ru or ko.',
    )
    .transform((tag) => canonicalLanguage(tag) ?? '')
    .default(''),
  publishedOn: dayOrNone.default(null),
};

/** Refuses a day of publication that makes no sense; an article may bear a day to come. */
export function refusalOfPublishedOn(publishedOn: string | null, now: Date): Refusal | null {
  const day = { path: ['publishedOn'], what: 'The day it was published', at: dayAsTime(publishedOn) };
  return refusalOfTimes([{ ...day, kind: 'PLANNED_DAY' }], now);
}

/** Refuses a time something is due at that makes no sense; it may have passed. */
export function refusalOfDue(dueAt: Date | null, now: Date): Refusal | null {
  return refusalOfTimes([{ path: ['dueAt'], what: 'The time it is due', kind: 'PLANNED', at: dueAt }], now);
}

export interface ArticleFacts {
  article: ArticleDetail;
  policy: PolicyFacts;
}

/** Loads and locks the article a command changes. */
export async function loadArticle(tx: Tx, input: { articleId: string }): Promise<ArticleFacts | null> {
  const article = await lockArticle(tx, input.articleId);
  return article && { article, policy: { recordedBy: article.createdBy.id } };
}

/** The conflict to answer with when the article has moved on since the person saw `revision`. */
export function refusalToOverwriteArticle(article: ArticleDetail, revision: number): Refusal | null {
  return article.revision === revision ? null : { code: 'conflict', current: article };
}

/** Writes `data` to the article, moves its revision on, and answers with the whole article and its event. */
export async function changeArticle(
  tx: Tx,
  context: { article: ArticleDetail; now: Date; workspaceId: string },
  data: Prisma.ArticleUncheckedUpdateInput,
  event: Pick<EventDraft, 'type' | 'before' | 'after' | 'reason'> & Partial<EventDraft>,
): Promise<Result<Done<ArticleDetail>>> {
  const { article, now, workspaceId } = context;
  await tx.article.update({
    where: { workspaceId_id: { workspaceId, id: article.id } },
    data: { ...data, updatedAt: now, revision: { increment: 1 } },
  });
  const value = await readArticle(tx, article.id);
  if (!value) return refused({ code: 'not-found' });
  return ok({
    value,
    events: [{ entity: 'Article', entityId: article.id, ...event, articleId: article.id }],
  });
}
