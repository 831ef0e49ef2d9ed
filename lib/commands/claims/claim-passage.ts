import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { anchorProblemWords, createAnchor, type Anchor } from '#lib/domain/text/anchor.ts';
import type { IndexedText } from '#lib/domain/text/code-points.ts';

const offset = z.int('Select the passage again.').nonnegative('Select the passage again.');

/** A passage as it is selected: code points from the start of a version's text, end exclusive. */
export const passage = { versionId: z.uuid(), start: offset, end: offset };

/** A text that passages are selected in. */
export interface PassageVersion {
  text: string;
  /** False where a newer text has taken its place. */
  isNewest: boolean;
  article: { headline: string; language: string };
}

/** The text of a version of this article, or `null` when there is no such version. */
export async function readVersion(
  tx: Tx,
  ids: { articleId: string; versionId: string },
): Promise<PassageVersion | null> {
  const { articleId, versionId } = ids;
  const version = await tx.articleVersion.findFirst({
    where: { id: versionId, articleId },
    select: { number: true, text: true, article: { select: { headline: true, language: true } } },
  });
  if (!version) return null;
  const { number, ...rest } = version;
  const newer = await tx.articleVersion.count({ where: { articleId, number: { gt: number } }, take: 1 });
  return { ...rest, isNewest: newer === 0 };
}

/** The article of a version in which this claim stands, its own or one in which it appears; `null` where it does not. */
export async function articleOfPassage(
  tx: Tx,
  { claimId, versionId }: { claimId: string; versionId: string },
): Promise<{ articleId: string; appearanceId: string | null } | null> {
  const version = await tx.articleVersion.findFirst({
    where: { id: versionId },
    select: { articleId: true },
  });
  if (!version) return null;
  const { articleId } = version;
  if ((await tx.claim.count({ where: { id: claimId, articleId } })) > 0)
    return { articleId, appearanceId: null };
  const appearance = await tx.appearance.findFirst({
    where: { claimId, articleId, removedAt: null },
    select: { id: true },
  });
  return appearance && { articleId, appearanceId: appearance.id };
}

/** Refuses a passage of a text that another has replaced, because it may stand elsewhere in that, or nowhere. */
export function refusalOfOldText({ isNewest }: Pick<PassageVersion, 'isNewest'>): Refusal | null {
  return isNewest ? null : { code: 'text-replaced' };
}

/** The anchor of a selection, made from the stored text, or what is wrong with the selection in words. */
export function anchorIn(
  version: { text: string | IndexedText },
  span: { start: number; end: number },
): Result<Anchor> {
  const made = createAnchor(version.text, span.start, span.end);
  if (made.ok) return made;
  return refused({
    code: 'invalid',
    problems: [{ path: ['start'], message: anchorProblemWords(made.problem) }],
  });
}
