import { z } from 'zod';

/**
 * What a workspace settles for itself: when evidence suffices, how long a claim that nobody has may be
 * unverified, whether whoever records a claim has it from then on, and whether it grades by the Admiralty system.
 */
export const workspaceRulesSchema = z.object({
  originsNeeded: z.int().min(1).max(9),
  primarySuffices: z.boolean(),
  admiralty: z.boolean(),
  unverifiedHours: z.int().min(1).max(720),
  assignRecorder: z.boolean(),
  revision: z.int(),
});
export type WorkspaceRules = z.infer<typeof workspaceRulesSchema>;
