import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { needsNaming } from './needs-naming.ts';
import { isAgainstOrOnOneOrigin } from './override.ts';
import { claimsOnDiscredited } from './rests-on.ts';
import { isOpen } from './stage.ts';

/** Twin of `isPastDeadline` in lib/domain/response.ts, of the request `r`. */
const isPastDeadline = (now: Date) =>
  sql`r.outcome = 'PENDING' AND r."deletedAt" IS NULL AND r."deadlineAt" <= ${now}::timestamptz`;

/**
 * Twin of `needsEditorRules` in lib/domain/needs-editor.ts: why the claim `c` needs an editor at `now`. What is overdue
 * and what is published are filters of their own. Those of the kept columns are worded as their partial indexes are.
 */
export function needsEditor(reason: NonNullable<ClaimFilters['needs']>, now: Date): Sql {
  switch (reason) {
    case 'override':
      return isAgainstOrOnOneOrigin;
    case 'naming':
      return needsNaming;
    case 'discredited':
      return sql`c.id IN (${claimsOnDiscredited})`;
    case 'response':
      return sql`c.id IN (SELECT r."claimId" FROM "ResponseRequest" r
          WHERE r."workspaceId" = current_workspace() AND ${isPastDeadline(now)})`;
    case 'verdicts':
      return sql`c."verdictsDiffer" AND ${isOpen('c')}`;
    case 'changed':
      return sql`c."changedSinceSignOff" AND ${isOpen('c')}`;
    case 'unassigned':
      return sql`c.confirmation = 'UNVERIFIED' AND ${isOpen('c')} AND c."assigneeId" IS NULL
          AND c."createdAt" <= ${now}::timestamptz - (
            SELECT make_interval(hours => w."unverifiedHours") FROM "Workspace" w WHERE w.id = current_workspace())`;
  }
}
