import { z } from 'zod';
import { noClaimsOf } from '#lib/db/articles/version-sentences.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { refusalOfOldText } from '#lib/commands/claims/claim-passage.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { loadNoClaimTarget, noClaimEvent, noClaimTarget } from './no-claim-target.ts';

const spans = z.array(z.object({ start: z.int(), end: z.int() }));

/**
 * Takes back that sentences of an article's newest text make no claim, whoever said so. Refused where nobody says so any
 * more. Answers with all that is said of the text then.
 */
export const undoSayNoClaim = defineCommand({
  name: 'undo-say-no-claim',
  permission: 'claim.record',
  input: z.strictObject(noClaimTarget),
  load: loadNoClaimTarget,
  run: async (tx, { input, facts: { version } }) => {
    const no = refusalOfOldText(version);
    if (no) return refused(no);
    const { versionId } = input;
    const rows = await tx.$queryRaw`
      DELETE FROM "NoClaim" n
      USING unnest(${input.sentences.map(({ start }) => start)}::int[], ${input.sentences.map(({ end }) => end)}::int[])
        AS said(start, "end")
      WHERE n."workspaceId" = current_workspace() AND n."versionId" = ${versionId}::uuid
        AND n.start = said.start AND n."end" = said."end"
      RETURNING n.start, n."end"`;
    const gone = spans.parse(rows);
    if (gone.length === 0) return refused({ code: 'not-looked' });
    return ok({
      value: await noClaimsOf(tx, versionId),
      events: [noClaimEvent('article.no-claim-taken-back', input, gone)],
    });
  },
});
