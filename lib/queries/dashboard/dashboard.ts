import { may, type Actor } from '#lib/domain/access/policy.ts';
import { onAnyServer, type Tx } from '#lib/db/transaction.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';
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

/** What is counted, of the moment that `context` says. */
export async function counted(
  tx: Tx,
  context: FilterContext,
): Promise<Omit<Dashboard, 'articles' | 'sources'>> {
  const { actor, now } = context;
  const figures = await statusFigures(tx, context);
  const { unverifiedHours } = await readRules(tx);
  const changed = may(actor, 'claim.sign-off') ? await changedVerdicts(tx) : { claims: [], more: false };
  const needs = await needsEditor(tx, context, figures.overdue);
  return { readAt: now.toISOString(), figures, unverifiedHours, needs, changed };
}

/** What is listed, of the same. */
export async function listed(
  tx: Tx,
  context: FilterContext,
): Promise<Pick<Dashboard, 'articles' | 'sources'>> {
  return { articles: await articleProgress(tx, context), sources: await sourcesBehind(tx, context) };
}

/** What editors watch: figures by status and age, progress per article, what needs an editor, sources. */
export async function dashboard(actor: Actor): Promise<Dashboard> {
  // Two at once, of about the same length, because one after the other they take twice as long as a page may.
  const parts = await Promise.all([
    onAnyServer(actor, (tx, now) => counted(tx, { actor, now })),
    onAnyServer(actor, (tx, now) => listed(tx, { actor, now })),
  ]);
  return { ...parts[0], ...parts[1] };
}
