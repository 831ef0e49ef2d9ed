import { z } from 'zod';
import { claimedPassages, noClaimsOf } from '#lib/db/articles/version-sentences.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { indexText } from '#lib/domain/text/code-points.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { coverage } from '#lib/domain/versions/coverage.ts';
import { anchorIn, refusalOfOldText } from '#lib/commands/claims/claim-passage.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { loadNoClaimTarget, noClaimEvent, noClaimTarget } from './no-claim-target.ts';

/**
 * Says of sentences of an article's newest text that they make no claim. Those on which somebody has recorded one, or
 * said so, meanwhile are left as they are; refused where that is all of them. Answers with all that was said of the text.
 */
export const sayNoClaim = defineCommand({
  name: 'say-no-claim',
  permission: 'claim.record',
  input: z.strictObject(noClaimTarget),
  load: loadNoClaimTarget,
  run: async (tx, { input, facts: { version }, actor: { workspaceId, userId }, now }) => {
    const no = refusalOfOldText(version);
    if (no) return refused(no);
    const { versionId } = input;
    const text = indexText(version.text);
    const said: Span[] = [];
    for (const span of input.sentences) {
      const anchor = anchorIn({ text }, span);
      if (!anchor.ok) return anchor;
      said.push({ start: anchor.value.start, end: anchor.value.end });
    }
    const sentences = said
      .toSorted((one, other) => one.start - other.start)
      .map((span) => ({ ...span, isNew: false }));
    const claims = await claimedPassages(tx, versionId);
    const open = coverage(sentences, { claims, without: [] }).filter(({ looked }) => looked === 'not-yet');
    const added = await tx.noClaim.createManyAndReturn({
      data: open.map(({ start, end }) => ({
        ...{ workspaceId, versionId, start, end },
        ...{ saidAt: now, saidBy: userId },
      })),
      skipDuplicates: true,
    });
    if (added.length === 0) return refused({ code: 'looked-already' });
    return ok({
      value: await noClaimsOf(tx, versionId),
      events: [noClaimEvent('article.no-claim-said', input, added)],
    });
  },
});
