import { articleWithText, type KnownArticle } from '#lib/db/articles/same-text.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { textHashes } from '#lib/import/hash.ts';
import type { MarkedText } from '#lib/domain/text/blocks.ts';

/** The article of the workspace that already has this normalised text (see `articleWithText`), or `null`. */
export function articleOfText(actor: Actor, marked: MarkedText): Promise<KnownArticle | null> {
  return inWorkspace(actor, (tx) => articleWithText(tx, textHashes(marked)));
}
