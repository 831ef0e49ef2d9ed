import { z } from 'zod';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import { openReading } from '#lib/db/recurring/open-claims.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { RecurringSentence } from '#lib/domain/recurring/recurring-claim.ts';
import { indexText } from '#lib/domain/text/code-points.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { recurringIn } from './recurring-claims.ts';

/** How many sentences are looked for at once; more are asked for again. */
export const sentencesAtOnce = 20;

/**
 * What was checked here before and is said again in sentences of a version of an article: of each that recurs the one
 * claim that stands out most, of those that do not stand in the article. Code points; more than `sentencesAtOnce` are
 * left alone. `null` when the version is not there for `actor`.
 */
export async function recurringSentences(
  actor: Actor,
  versionId: string,
  sentences: readonly Span[],
): Promise<RecurringSentence[] | null> {
  if (!z.uuid().safeParse(versionId).success) return null;
  return inWorkspace(actor, async (tx) => {
    const version = await tx.articleVersion.findFirst({
      where: { id: versionId, article: { deletedAt: null } },
      select: { text: true, article: { select: { id: true, language: true } } },
    });
    if (!version) return null;
    const { id, language } = version.article;
    const text = indexText(version.text);
    const here = new Set(await standingClaims(tx, id));
    const reading = await openReading(tx);
    const found: RecurringSentence[] = [];
    for (const { start, end } of sentences.slice(0, sentencesAtOnce)) {
      const statement = text.slice(start, end);
      const claims = await recurringIn(tx, actor.workspaceId, { statement, language }, reading);
      const claim = claims.find(({ id: claimId, standsOut }) => standsOut && !here.has(claimId));
      if (claim) found.push({ start, end, claim });
    }
    return found;
  });
}
