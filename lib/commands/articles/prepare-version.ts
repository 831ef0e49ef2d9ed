import {
  carriedBefore,
  claimsToCarry,
  type CarriedBefore,
  type ClaimsOfText,
} from '#lib/db/articles/carried-anchors.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import type { StorableText } from '#lib/import/storable-text.ts';
import { carryAside } from '#lib/readers/read-aside.ts';
import { importedText, prepareText } from './imported-text.ts';

/** A text that is to be an article's next, with what becomes of the article's passages once that is worked out. */
interface NextText extends StorableText {
  carried: CarriedBefore;
}

/** The next text of an article as it is sent. */
export const nextText = importedText.transform((text): NextText => ({ ...text, carried: new Map() }));

async function toCarry(actor: Actor, articleId: string) {
  return inWorkspace(actor, async (tx) => {
    const article = await tx.article.findFirst({
      where: { id: articleId, deletedAt: null },
      select: { language: true },
    });
    const groups: ClaimsOfText[] = article ? await claimsToCarry(tx, articleId) : [];
    return { groups, language: article?.language ?? '' };
  });
}

/**
 * The text as it is stored, and what becomes of each claim's passage in it, worked out in a process of its own before
 * the transaction that stores both; or why it can't be stored, by the field it came in.
 */
export async function prepareVersion<Input extends { articleId: string; text: NextText; kinds: BlockKind[] }>(
  input: Input,
  actor: Actor,
): Promise<Result<Input>> {
  const prepared = await prepareText(input, actor);
  if (!prepared.ok) return prepared;
  const { text, kinds } = prepared.value;
  const { groups, language } = await toCarry(actor, input.articleId);
  const carrying = { texts: groups, after: { text: text.text, kinds }, language: language || null };
  const carried = await carryAside(actor.userId, carrying);
  if (!carried.ok) {
    if (carried.problem.code === 'busy') return refused({ code: 'too-much-at-once', retryAfterSeconds: 5 });
    const message = importProblemWords(carried.problem);
    return refused({ code: 'invalid', problems: [{ path: ['text'], message }] });
  }
  return ok({ ...input, text: { ...text, carried: carriedBefore(groups, carried.value) } });
}
