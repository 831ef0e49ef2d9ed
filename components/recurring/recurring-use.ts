import { z } from 'zod';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import { recurringClaimSchema, type RecurringMatch } from '#lib/domain/recurring/recurring-claim.ts';

/** What will be done with a claim checked before, once the claim being written is recorded. */
export const matchUseSchema = z.object({
  claim: recurringClaimSchema,
  relation: claimRelationSchema.nullable(),
  copy: z.boolean(),
});
export type MatchUse = z.infer<typeof matchUseSchema>;
type Chosen = Pick<MatchUse, 'relation' | 'copy'>;

/** What is chosen for a claim. */
export function chosenFor(uses: readonly MatchUse[], claimId: string): Chosen {
  return uses.find(({ claim }) => claim.id === claimId) ?? { relation: null, copy: false };
}

/** The choices with another one for `claim`; choosing nothing takes it out. */
export function withUse(uses: readonly MatchUse[], claim: RecurringMatch, chosen: Chosen): MatchUse[] {
  const others = uses.filter((use) => use.claim.id !== claim.id);
  return chosen.relation === null && !chosen.copy ? others : [...others, { claim, ...chosen }];
}

/** What is shown: what was chosen stays, though the statement was changed and no longer finds it. */
export function shownMatches(uses: readonly MatchUse[], found: readonly RecurringMatch[]): RecurringMatch[] {
  const there = new Set(found.map(({ id }) => id));
  return [...uses.map(({ claim }) => claim).filter(({ id }) => !there.has(id)), ...found];
}

/** The choices as `record-claim` takes them. */
export function alikeInput(uses: readonly MatchUse[]) {
  return uses.map(({ claim, relation, copy }) => ({ claimId: claim.id, relation, copy }));
}
