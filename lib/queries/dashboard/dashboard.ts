import { may, type Actor } from '#lib/domain/access/policy.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';
import { articleProgress, type ArticleProgress } from './dashboard-articles.ts';
import { statusFigures, type StatusFigures } from './dashboard-figures.ts';
import { changedVerdicts, type ChangedVerdicts } from './dashboard-changed-verdicts.ts';
import { needsEditor, type NeedsEditor } from './dashboard-needs-editor.ts';
import { sourcesBehind, type SourceBehind } from './dashboard-sources.ts';

export interface Dashboard {
  /** When the figures were read: ISO 8601 in UTC. */
  readAt: string;
  figures: StatusFigures;
  /** How long a claim that nobody has may be unverified, in hours. */
  unverifiedHours: number;
  articles: ArticleProgress[];
  needs: NeedsEditor[];
  /** For editors; nobody else is asked to look. */
  changed: ChangedVerdicts;
  sources: SourceBehind[];
}

/** What editors watch: figures by status and age, progress per article, what needs an editor, sources. */
export async function dashboard(actor: Actor): Promise<Dashboard> {
  // Two at once, of about the same length, because one after the other they take twice as long as a page may.
  const [counted, listed] = await Promise.all([
    inWorkspace(actor, async (tx, now) => {
      const context = { actor, now };
      const figures = await statusFigures(tx, context);
      const { unverifiedHours } = await readRules(tx);
      const changed = may(actor, 'claim.sign-off') ? await changedVerdicts(tx) : { claims: [], more: false };
      return {
        readAt: now.toISOString(),
        figures,
        unverifiedHours,
        needs: await needsEditor(tx, context, figures.overdue),
        changed,
      };
    }),
    inWorkspace(actor, async (tx, now) => {
      const context = { actor, now };
      return { articles: await articleProgress(tx, context), sources: await sourcesBehind(tx, context) };
    }),
  ]);
  return { ...counted, ...listed };
}
