import { doneBeside } from '#lib/db/server/health.ts';
import { progressWords } from '#lib/db/server/progress.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';

/**
 * What an upgrade left to be done beside the service, and how far that is, in words; `null` once it is done, and for who
 * does not manage the workspace.
 */
export async function upgradeProgress(actor: Actor): Promise<string | null> {
  if (!may(actor, 'members.manage')) return null;
  const beside = await doneBeside();
  return beside === null ? null : progressWords(beside);
}
