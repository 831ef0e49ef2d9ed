import type { Terms } from '#lib/domain/attribution.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import { confirmationSchema, type Confirmation } from '#lib/domain/values/confirmation.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { enumWords, join, sql, type Sql } from '#lib/db/connection/sql.ts';
import { isPutAlone } from './appearance.ts';
import { isAgainstOrOnOneOrigin, isAgainstEvidence } from './override.ts';
import { isPastDeadline } from './response.ts';
import { claimsOnDiscredited } from './rests-on.ts';
import { isOpen, isSettled } from './stage.ts';
import { isTold } from './untold.ts';

const hopsOfClaim = sql`FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."claimId" = c.id`;

/** Twin of `isMisattributed` in lib/domain/attribution.ts, of the claim `c`. */
const isMisattributed = sql`EXISTS (SELECT ${hopsOfClaim} AND h."check" = 'MISATTRIBUTED')`;

/** Asked as a value, claim by claim: as a condition all chains are read first, to tell it of a few claims. */
const hasNoChain = sql`(SELECT true ${hopsOfClaim} LIMIT 1) IS NULL`;

/** Twin of `whyNamed` in lib/domain/needs-naming.ts: true of the claim `c` when there is a reason to name it. */
const isNamed: Sql = sql`(${isOpen('c')} OR c.confirmation IN ('FALSE', 'RETRACTED') OR ${isAgainstEvidence}
          OR ${isMisattributed}
          OR (c.confirmation <> 'CONFIRMED' AND ${hasNoChain}))`;

/** The claim `c` appears in an article `a`, by `p`, that is there and of which this is true. Asked claim by claim, too, of those that appear anywhere. */
const appearsWhere = (holds: Sql): Sql => sql`c.id IN (SELECT p."claimId" FROM "Appearance" p
            WHERE p."workspaceId" = current_workspace() AND p."removedAt" IS NULL)
          AND (SELECT true FROM "Appearance" p
            WHERE p."workspaceId" = current_workspace() AND p."claimId" = c.id AND p."removedAt" IS NULL
              AND (SELECT a."deletedAt" IS NULL AND ${holds} FROM "Article" a
                WHERE a."workspaceId" = current_workspace() AND a.id = p."articleId")
            LIMIT 1) IS NOT NULL`;

/** Where, when and for whom it is asked why the claim `c` needs an editor. */
export interface NeedsAsked {
  /** The state of publication of an article in which it stands; any where it is `null`. */
  publication: PublicationState | null;
  /** Whether its own article is in that state; `null` where any is asked for. */
  isOwnIn: Sql | null;
  /** What else is asked for: where it leaves a reason out, nothing is looked for by it. */
  status: ClaimFilters['status'];
  settled: ClaimFilters['settled'];
  /** Whether it may be many searches: where other filters are several too, they would be as many times those. */
  apart: boolean;
  now: Date;
  /** What is so because of somebody who spoke on these terms is not found. */
  untold: readonly Terms[];
}

/** Claims that are named for one reason and for none before it, which an index leads to. */
interface Named {
  confirmation: readonly Confirmation[];
  settled?: 'yes' | 'no';
  reasons: readonly Sql[];
}

const always: readonly Confirmation[] = ['FALSE', 'RETRACTED'];
const seldom = confirmationSchema.options.filter((one) => !always.includes(one));
const isNotAgainst = sql`${isAgainstEvidence} IS NOT TRUE`;

/** By the counts kept of all claims: of what is not verified next to nothing is ever settled. */
const areAnySettled = (confirmation: Confirmation): Sql => sql`EXISTS (SELECT FROM "ClaimTotal" k
            WHERE k."workspaceId" = current_workspace() AND k.confirmation = ${enumWords([confirmation])}
              AND ${isSettled('k')} AND k.claims > 0)`;

/**
 * What `isNamed` says, taken apart: looked for in all claims, the few of a desk that keeps its claims well are found only
 * once all of them were read.
 */
const named: readonly Named[] = [
  ...always.map((one): Named => ({ confirmation: [one], reasons: [] })),
  { confirmation: seldom, settled: 'no', reasons: [] },
  // Nothing else can be against the evidence. By the index of what is, or counts on one origin, and that of what was not
  // counted yet.
  { confirmation: ['CONFIRMED'], settled: 'yes', reasons: [isAgainstEvidence, isAgainstOrOnOneOrigin] },
  {
    confirmation: ['CONFIRMED'],
    settled: 'yes',
    reasons: [isAgainstEvidence, sql`c."overrideNote" IS NULL AND c.verdict IS NULL`],
  },
  {
    confirmation: seldom,
    settled: 'yes',
    reasons: [
      isNotAgainst,
      // As an array: as a condition all claims are asked whether they are among them.
      sql`c.id = ANY(ARRAY(SELECT h."claimId" FROM "Hop" h
            WHERE h."workspaceId" = current_workspace() AND h."check" = 'MISATTRIBUTED'))`,
    ],
  },
  ...seldom
    .filter((one) => one !== 'CONFIRMED')
    .map((one): Named => ({
      confirmation: [one],
      settled: 'yes',
      // As a value: of which claims it holds the planner can't know, and would read all to put few in order.
      reasons: [areAnySettled(one), sql`CASE WHEN ${isNotAgainst} THEN ${hasNoChain} ELSE false END`],
    })),
];

function namedSearch({ confirmation, settled, reasons }: Named): Sql {
  const stage = settled && (settled === 'yes' ? isSettled('c') : isOpen('c'));
  return join(
    [sql`c.confirmation IN (${enumWords(confirmation)})`, ...(stage ? [stage] : []), ...reasons],
    ' AND ',
  );
}

/**
 * Twin of `needsNamingIn` in lib/domain/needs-editor.ts: the claims `c` that need naming in an article where they stand, one
 * in this state of publication or any. Those that only do where they appear are few, and found from there.
 */
function needsNaming({ publication, isOwnIn, status, settled, apart }: NeedsAsked): Sql[] {
  const own = publication === null || isOwnIn === null ? sql`true` : sql`${isOwnIn}`;
  const isThere = sql`a."publicationState" = ${enumWords([publication ?? 'DRAFT'])}`;
  const appears = publication === null ? isPutAlone : sql`${isThere} AND (${isPutAlone} OR ${isNamed})`;
  const asked = named.filter(
    (one) =>
      (status.length === 0 || status.some((some) => one.confirmation.includes(some))) &&
      (settled === null || one.settled === undefined || one.settled === settled),
  );
  return [
    ...(apart ? asked.map((one) => sql`${own} AND ${namedSearch(one)}`) : [sql`${own} AND ${isNamed}`]),
    sql`(${own} AND ${isNamed}) IS NOT TRUE AND ${appearsWhere(appears)}`,
  ];
}

/**
 * Twin of `needsEditorRules` in lib/domain/needs-editor.ts: the claims `c` that need an editor for this reason, as
 * alternatives without a claim in common. What is overdue is a filter of its own, and so is the state of publication, which
 * says besides where it needs naming. Those of the kept columns are worded as their partial indexes are.
 */
export function needsEditor(reason: NonNullable<ClaimFilters['needs']>, asked: NeedsAsked): Sql[] {
  return reason === 'naming' ? needsNaming(asked) : [needsFor(reason, asked)];
}

function needsFor(
  reason: Exclude<NonNullable<ClaimFilters['needs']>, 'naming'>,
  { now, untold }: NeedsAsked,
): Sql {
  switch (reason) {
    case 'override':
      return isAgainstOrOnOneOrigin;
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
