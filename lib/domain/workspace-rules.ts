import { z } from 'zod';

/** What a workspace settles for itself: when evidence suffices, and whether it grades by the Admiralty system. */
export const workspaceRulesSchema = z.object({
  originsNeeded: z.int().min(1).max(9),
  primarySuffices: z.boolean(),
  admiralty: z.boolean(),
  revision: z.int(),
});
export type WorkspaceRules = z.infer<typeof workspaceRulesSchema>;
