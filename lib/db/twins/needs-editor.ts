import type { Terms } from '#lib/domain/attribution.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { enumWords, sql, type Sql } from '#lib/db/connection/sql.ts';
import { isPutAlone } from './appearance.ts';
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
const isNamed: Sql = sql`(${isOpen('c')} OR c.confirmation IN ('FALSE', 'RETRACTED') OR ${isAgainstEvidence}
          OR ${isMisattributed}
          OR (c.confirmation <> 'CONFIRMED' AND (SELECT true ${hopsOfClaim} LIMIT 1) IS NULL))`;

/** The claim `c` appears in an article `a`, by `p`, that is there and of which this is true. Asked claim by claim, too. */
const appearsWhere = (holds: Sql): Sql => sql`(SELECT true FROM "Appearance" p
          WHERE p."workspaceId" = current_workspace() AND p."claimId" = c.id AND p."removedAt" IS NULL
            AND (SELECT a."deletedAt" IS NULL AND ${holds} FROM "Article" a
              WHERE a."workspaceId" = current_workspace() AND a.id = p."articleId")
          LIMIT 1) IS NOT NULL`;

/**
 * Twin of `needsNamingIn` in lib/domain/needs-editor.ts: true of the claim `c` that needs naming in an article where it
 * stands, one in this state of publication or any.
 */
function needsNaming(publication: PublicationState | null): Sql {
  if (publication === null) return sql`(${isNamed} OR ${appearsWhere(isPutAlone)})`;
  const isThere = sql`a."publicationState" = ${enumWords([publication])}`;
  return sql`(((SELECT ${isThere} FROM "Article" a
            WHERE a."workspaceId" = current_workspace() AND a.id = c."articleId") AND ${isNamed})
          OR ${appearsWhere(sql`${isThere} AND (${isPutAlone} OR ${isNamed})`)})`;
}

/** Twin of `isPastDeadline` in lib/domain/response.ts, of the request `r`. */
const isPastDeadline = (now: Date) =>
  sql`r.outcome = 'PENDING' AND r."deletedAt" IS NULL AND r."deadlineAt" <= ${now}::timestamptz`;

/**
 * Twin of `needsEditorRules` in lib/domain/needs-editor.ts: why the claim `c` needs an editor at `now`. What is overdue
 * is a filter of its own, and so is `publication`, which says besides where it needs naming. Those of the kept columns are worded as their partial indexes are. What
 * is so because of somebody who spoke on terms that are `untold` is not found.
 */
export function needsEditor(
  reason: NonNullable<ClaimFilters['needs']>,
  publication: PublicationState | null,
  now: Date,
  untold: readonly Terms[],
): Sql {
  switch (reason) {
    case 'override':
      return isAgainstOrOnOneOrigin;
    case 'naming':
      return needsNaming(publication);
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
