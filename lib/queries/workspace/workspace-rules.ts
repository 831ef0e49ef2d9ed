import { inWorkspace } from '#lib/db/transaction.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';

/** What the actor's workspace settled for itself. */
export async function workspaceRules(actor: Actor): Promise<WorkspaceRules> {
  return inWorkspace(actor, readRules);
}
