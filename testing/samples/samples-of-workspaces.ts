import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Newsroom } from '#testing/newsroom.ts';

/** Inputs that succeed, for the commands that settle something for a workspace. */
export const workspaceSamples = {
  'set-house-rating': async (desk: Newsroom) => {
    const ratings = await inWorkspace(desk.admin, readHouseRatings);
    const revision = ratings.find(({ confirmation }) => confirmation === 'FALSE')?.revision;
    return {
      confirmation: 'FALSE',
      revision,
      name: 'Mostly false',
      meaning: 'It is wrong in the main.',
      point: 2,
    };
  },
  'set-workspace-rules': async (desk: Newsroom) => {
    const { revision } = await inWorkspace(desk.admin, readRules);
    return { revision, originsNeeded: 2, primarySuffices: true, admiralty: true };
  },
};
