import { z } from 'zod';
import { workspaceRulesSchema, type WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import type { Tx } from '#lib/db/transaction.ts';

const rows = z.array(workspaceRulesSchema).length(1);

async function rulesOf(found: unknown): Promise<WorkspaceRules> {
  const [rules] = rows.parse(await found);
  if (!rules) throw new Error('The workspace is not there.');
  return rules;
}

/** What the transaction's workspace settled for itself. */
export function readRules(tx: Tx): Promise<WorkspaceRules> {
  return rulesOf(tx.$queryRaw`
    SELECT "originsNeeded", "primarySuffices", admiralty, "unverifiedHours", "assignRecorder", revision FROM "Workspace"
    WHERE id = current_workspace()`);
}

/** As `readRules`, with the row locked until the transaction ends. */
export function lockRules(tx: Tx): Promise<WorkspaceRules> {
  return rulesOf(tx.$queryRaw`
    SELECT "originsNeeded", "primarySuffices", admiralty, "unverifiedHours", "assignRecorder", revision FROM "Workspace"
    WHERE id = current_workspace() FOR UPDATE`);
}
