import { isPutAlone, type SignOffFacts } from './appearance.ts';
import { filtersWith, type ClaimFilters } from './claim-filters.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import { dueTime, isOverdue } from './due.ts';
import { whyNamed, type NamingFacts } from './needs-naming.ts';
import { isAgainstEvidence, isOnOneOrigin } from './override.ts';
import type { PublicationState } from './publication.ts';
import { isPastDeadline, type Outcome } from './response.ts';
import { isSettled } from './stage.ts';

/** What of a claim decides whether it needs an editor. Times are ISO 8601 in UTC. */
export interface EditorFacts extends Omit<NamingFacts, 'verdict' | 'putAlone'>, SignOffFacts {
  /** `null` where its evidence has not been counted yet. */
  verdict: Verdict | null;
  supportingOrigins: number;
  supportingPrimary: boolean;
  responses: readonly { outcome: Outcome; deadlineAt: string | null }[];
  restsOnDiscredited: boolean;
  verdictsDiffer: boolean;
  changedSinceSignOff: boolean;
  assigneeId: string | null;
  createdAt: string;
  dueAt: string | null;
  articleDueAt: string | null;
  /** Of its own article. */
  publicationState: PublicationState;
  /** Where else it stands, of articles that are there. */
  appearances: readonly {
    publicationState: PublicationState;
    createdAt: string;
    createdBy: { id: string };
  }[];
}

interface Desk {
  nowIso: string;
  /** How long a claim that nobody has may be unverified. */
  unverifiedHours: number;
}

const hour = 3_600_000;

/**
 * True of a claim that needs naming in an article in which it stands, its own or another: in one in this state, or in any
 * where that is `null`. @internal For the test of its twin.
 */
export function needsNamingIn(publication: PublicationState | null, claim: EditorFacts): boolean {
  const { publicationState, appearances, verdict } = claim;
  const places = [
    { publicationState, putAlone: false },
    ...appearances.map((found) => ({
      publicationState: found.publicationState,
      putAlone: isPutAlone(found, claim),
    })),
  ];
  return places
    .filter((place) => publication === null || place.publicationState === publication)
    .some(({ putAlone }) => whyNamed({ ...claim, verdict: verdict ?? 'INSUFFICIENT', putAlone }).length > 0);
}

interface Rule {
  key: string;
  title: string;
  /** The claims list that shows exactly those for which the rule holds. */
  filters: ClaimFilters;
  holds: (claim: EditorFacts, desk: Desk) => boolean;
}

/**
 * Why claims need an editor, each with the list that shows them. The conditions the database finds them by are the
 * twins of `holds`. Source: domain.md, "Needs an editor".
 */
export const needsEditorRules = [
  {
    key: 'published',
    title: 'Published with a claim that needs naming',
    filters: filtersWith({ publication: 'PUBLISHED', needs: 'naming' }),
    holds: (claim) => needsNamingIn('PUBLISHED', claim),
  },
  {
    key: 'override',
    title: 'Set against the evidence, or confirmed on one origin',
    filters: filtersWith({ needs: 'override' }),
    // What is not counted yet, after an upgrade, is against nothing but what an editor wrote.
    holds: ({ confirmation, verdict, overrideNote, ...claim }) =>
      verdict === null
        ? overrideNote !== null
        : isAgainstEvidence({ confirmation, verdict, overrideNote }) ||
          (confirmation === 'CONFIRMED' && isOnOneOrigin(claim)),
  },
  {
    key: 'discredited',
    title: 'Rests on a discredited source',
    filters: filtersWith({ needs: 'discredited' }),
    holds: ({ restsOnDiscredited }) => restsOnDiscredited,
  },
  {
    key: 'response',
    title: 'Response past its deadline',
    filters: filtersWith({ needs: 'response' }),
    holds: ({ responses }, { nowIso }) => responses.some((response) => isPastDeadline(response, nowIso)),
  },
  {
    key: 'verdicts',
    title: 'Judged otherwise by two people',
    filters: filtersWith({ needs: 'verdicts' }),
    holds: ({ verdictsDiffer, stage }) => verdictsDiffer && !isSettled(stage),
  },
  {
    key: 'changed',
    title: 'Changed since it was signed off',
    filters: filtersWith({ needs: 'changed' }),
    holds: ({ changedSinceSignOff, stage }) => changedSinceSignOff && !isSettled(stage),
  },
  {
    key: 'overdue',
    title: 'Overdue',
    filters: filtersWith({ due: 'overdue' }),
    holds: ({ stage, ...claim }, { nowIso }) =>
      isOverdue(dueTime({ ...claim, settled: isSettled(stage) }), nowIso),
  },
  {
    key: 'unassigned',
    title: 'Unverified for too long, and nobody’s',
    filters: filtersWith({ needs: 'unassigned' }),
    holds: ({ confirmation, stage, assigneeId, createdAt }, { nowIso, unverifiedHours }) =>
      confirmation === 'UNVERIFIED' &&
      !isSettled(stage) &&
      assigneeId === null &&
      Date.parse(createdAt) <= Date.parse(nowIso) - unverifiedHours * hour,
  },
] as const satisfies readonly Rule[];

export type NeedsEditorRule = (typeof needsEditorRules)[number]['key'];
