import { carriedBefore, claimsToCarry, type CarriedBefore } from '#lib/db/articles/carried-anchors.ts';
import { noClaimsToCarry } from '#lib/db/articles/carried-no-claims.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { carryAside } from '#lib/readers/read-aside.ts';
import { importedText, notTaken, prepareText, withSentences, type ImportedText } from './imported-text.ts';

/** A text that is to be an article's next, with what becomes of the article's passages once that is worked out. */
interface NextText extends ImportedText {
  carried: CarriedBefore;
}

/** The next text of an article as it is sent. */
export const nextText = importedText.transform((text): NextText => ({ ...text, carried: new Map() }));

async function toCarry(actor: Actor, articleId: string) {
  return inWorkspace(actor, async (tx) => {
    const newest = await noClaimsToCarry(tx, articleId);
    if (!newest) return { groups: [], before: null, language: '' };
    const groups = [...(await claimsToCarry(tx, articleId)), newest];
    return { groups, before: newest, language: newest.language };
  });
}

/**
 * The text as it is stored, with its sentences, and what becomes of each passage in it, worked out in a process of its own before
 * the transaction that stores both; or why it can't be stored, by the field it came in.
 */
export async function prepareVersion<Input extends { articleId: string; text: NextText; kinds: BlockKind[] }>(
  input: Input,
  actor: Actor,
): Promise<Result<Input>> {
  const prepared = await prepareText(input, actor);
  if (!prepared.ok) return prepared;
  const { text, kinds } = prepared.value;
  const { groups, ...before } = await toCarry(actor, input.articleId);
  const language = before.language || null;
  const carrying = { texts: groups, after: { text: text.text, kinds }, language };
  const carried = await carryAside(actor.userId, carrying);
  if (!carried.ok) return notTaken(carried.problem);
  const sentenced = await withSentences(prepared.value, actor, before);
  if (!sentenced.ok) return sentenced;
  return ok({ ...input, text: { ...sentenced.value.text, carried: carriedBefore(groups, carried.value) } });
}
