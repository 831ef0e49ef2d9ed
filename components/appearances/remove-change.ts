import type { ClaimChange } from '#components/claim/claim-change.ts';

/** The change that takes a claim off an article that is not its own. */
export function removeAppearanceChange(appearanceId: string): ClaimChange {
  return {
    command: 'remove-appearance',
    what: 'Taking the claim off',
    said: 'Claim taken off the article.',
    input: ({ id }) => ({ claimId: id, appearanceId }),
  };
}
