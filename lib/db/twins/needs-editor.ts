import type { Terms } from '#lib/domain/attribution.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { isAgainstOrOnOneOrigin, isAgainstEvidence } from './override.ts';
import { claimsOnDiscredited } from './rests-on.ts';
import { isOpen } from './stage.ts';
import { isTold } from './untold.ts';

const hopsOfClaim = sql`FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."claimId" = c.id`;

/** Twin of `isMisattributed` in lib/domain/attribution.ts, of the claim `c`. */
const isMisattributed = sql`EXISTS (SELECT ${hopsOfClaim} AND h."check" = 'MISATTRIBUTED')`;

/**
 * Twin of `whyNamed` in lib/domain/needs-naming.ts: true of the claim `c` when there is a reason to name it. Whether it has
 * a chain is asked as a value, claim by claim: as a condition all chains are read first, to tell it of a few claims.
 */
const needsNaming: Sql = sql`(${isOpen('c')} OR c.confirmation IN ('FALSE', 'RETRACTED') OR ${isAgainstEvidence}
          OR ${isMisattributed}
          OR (c.confirmation <> 'CONFIRMED' AND (SELECT true ${hopsOfClaim} LIMIT 1) IS NULL))`;

/** Twin of `isPastDeadline` in lib/domain/response.ts, of the request `r`. */
const isPastDeadline = (now: Date) =>
  sql`r.outcome = 'PENDING' AND r."deletedAt" IS NULL AND r."deadlineAt" <= ${now}::timestamptz`;

/**
 * Twin of `needsEditorRules` in lib/domain/needs-editor.ts: why the claim `c` needs an editor at `now`. What is overdue
 * and what is published are filters of their own. Those of the kept columns are worded as their partial indexes are. What
 * is so because of somebody who spoke on terms that are `untold` is not found.
 */
export function needsEditor(
  reason: NonNullable<ClaimFilters['needs']>,
  now: Date,
  untold: readonly Terms[],
): Sql {
  switch (reason) {
    case 'override':
      return isAgainstOrOnOneOrigin;
    case 'naming':
      return needsNaming;
    case 'discredited':
      return sql`c.id IN (${claimsOnDiscredited(untold)})`;
    case 'response':
      return sql`c.id IN (SELECT r."claimId" FROM "ResponseRequest" r
          WHERE r."workspaceId" = current_workspace() AND ${isPastDeadline(now)}
            AND ${isTold(sql`r."claimId"`, [sql`r."partyId"`], untold)})`;
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
