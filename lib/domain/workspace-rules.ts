import { z } from 'zod';

/**
 * What a workspace settles for itself: when evidence suffices, how long a claim that nobody has may be
 * unverified, and whether it grades by the Admiralty system.
 */
export const workspaceRulesSchema = z.object({
  originsNeeded: z.int().min(1).max(9),
  primarySuffices: z.boolean(),
  admiralty: z.boolean(),
  unverifiedHours: z.int().min(1).max(720),
  revision: z.int(),
});
export type WorkspaceRules = z.infer<typeof workspaceRulesSchema>;
