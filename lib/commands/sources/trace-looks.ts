import { z } from 'zod';
import { readLooks } from '#lib/db/confidential/looks.ts';
import { readWholeSource } from '#lib/db/sources/source-detail.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Tells on which claims somebody looked at the name of a source off the record. That tells the name behind each of
 * them, so it is itself written as a look at it, on every claim that is told.
 */
export const traceLooks = defineCommand({
  name: 'trace-looks',
  permission: 'name.trace',
  input: z.strictObject({ sourceId: z.uuid() }),
  load: async (tx, { sourceId }) => {
    const source = await readWholeSource(tx, sourceId);
    return source && { source, policy: {} };
  },
  run: async (tx, { input: { sourceId } }) => {
    const looks = await readLooks(tx, sourceId);
    const claims = await tx.claim.findMany({
      where: { id: { in: looks.map(({ claimId }) => claimId) }, deletedAt: null },
      select: { id: true, statement: true, articleId: true },
    });
    const [first, ...others] = claims.map(({ id, articleId }) => ({
      type: 'claim.name-looked-at',
      entity: 'Source',
      entityId: sourceId,
      articleId,
      claimId: id,
      after: { traced: true },
    }));
    if (!first) return refused({ code: 'not-found' });
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const traced = looks.map(({ sequence, claimId }) => ({ sequence, claim: byId.get(claimId) ?? null }));
    return ok({ value: { looks: traced }, events: [first, ...others] });
  },
});
