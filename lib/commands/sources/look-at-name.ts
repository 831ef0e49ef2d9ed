import { z } from 'zod';
import { holdClaim } from '#lib/db/claims/claim-detail.ts';
import { shownTo } from '#lib/domain/confidential/shown.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Tells the name of a source that spoke off the record, and writes into the log who asked for it, at which step of
 * which claim. Each look is an entry of its own: that is what it is asked through a command for.
 */
export const lookAtName = defineCommand({
  name: 'look-at-name',
  permission: 'name.look',
  input: z.strictObject({ claimId: z.uuid(), hopId: z.uuid() }),
  load: async (tx, { claimId }) => {
    const claim = await holdClaim(tx, claimId);
    return claim && { claim, policy: {} };
  },
  run: (_tx, { input, facts: { claim }, actor: { role } }) => {
    const hop = claim.hops.find(({ id }) => id === input.hopId);
    const shown =
      hop && shownTo({ role, way: 'DESK' }, { kind: 'HOP', terms: hop.terms, confidential: false });
    // What is named on the claim anyway is not looked at through this.
    if (!hop || shown !== 'ON_REQUEST') return Promise.resolve(refused({ code: 'not-found' }));
    const event = {
      type: 'claim.name-looked-at',
      // Under the source, so that its page has who looked; what is told of a claim's history is never this.
      entity: 'Source',
      entityId: hop.source.id,
      articleId: claim.articleId,
      claimId: claim.id,
      after: { hopId: hop.id },
    };
    return Promise.resolve(ok({ value: { name: hop.source.name }, events: [event] as const }));
  },
});
