import { z } from 'zod';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import { recurringClaimSchema, type RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';

/** What will be done with a claim checked before, once the claim being written is recorded. */
export const recurringUseSchema = z.object({
  claim: recurringClaimSchema,
  relation: claimRelationSchema.nullable(),
  copy: z.boolean(),
});
export type RecurringUse = z.infer<typeof recurringUseSchema>;
type Chosen = Pick<RecurringUse, 'relation' | 'copy'>;

/** What is chosen for a claim. */
export function chosenFor(uses: readonly RecurringUse[], claimId: string): Chosen {
  return uses.find(({ claim }) => claim.id === claimId) ?? { relation: null, copy: false };
}

/** The choices with another one for `claim`; choosing nothing takes it out. */
export function withUse(
  uses: readonly RecurringUse[],
  claim: RecurringClaim,
  chosen: Chosen,
): RecurringUse[] {
  const others = uses.filter((use) => use.claim.id !== claim.id);
  return chosen.relation === null && !chosen.copy ? others : [...others, { claim, ...chosen }];
}

/** What is shown: what was chosen stays, though the statement was changed and no longer finds it. */
export function shownRecurring(
  uses: readonly RecurringUse[],
  found: readonly RecurringClaim[],
): RecurringClaim[] {
  const there = new Set(found.map(({ id }) => id));
  return [...uses.map(({ claim }) => claim).filter(({ id }) => !there.has(id)), ...found];
}

/** The choices as `record-claim` takes them. */
export function recurringInput(uses: readonly RecurringUse[]) {
  return uses.map(({ claim, relation, copy }) => ({ claimId: claim.id, relation, copy }));
}
