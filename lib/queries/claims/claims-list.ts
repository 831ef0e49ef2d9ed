import { z } from 'zod';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Importance } from '#lib/domain/values/importance.ts';
import { isMisattributed, type Terms } from '#lib/domain/attribution.ts';
import { shownTo, type Audience } from '#lib/domain/confidential/shown.ts';
import { capital, wordsInPlace } from '#lib/domain/confidential/words.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { dueTime, isOverdue, recordedDue } from '#lib/domain/due.ts';
import { isSettled, type Stage } from '#lib/domain/stage.ts';
import { restingOnDiscredited } from '#lib/db/claims/resting-claims.ts';
import { onAnyServer, type Tx } from '#lib/db/transaction.ts';
import { countClaims, type ClaimTotal } from './claims-list-count.ts';
import { claimIds } from './claims-list-ids.ts';
import { withFound } from './claims-list-found.ts';
import type { FilterContext } from './claims-list-where.ts';
import { filterChoices, type FilterChoices } from './claims-list-choices.ts';

/** One line of the claims list. Times are ISO 8601 in UTC. */
export interface ClaimRow {
  id: string;
  statement: string;
  article: { id: string; headline: string };
  confirmation: Confirmation;
  importance: Importance;
  stage: Stage;
  assignee: Person | null;
  /** Who is said to know, and through whom the article has it; names, first the one said to know. */
  sayers: string[];
  createdAt: string;
  /** The claim's own due time, or else its article's. */
  dueAt: string | null;
  /** That time while it counts, which it does no more once the claim is signed off or its article is out. */
  due: string | null;
  overdue: boolean;
  /** Its status goes against the evidence, by an editor's decision. */
  overridden: boolean;
  supportingOrigins: number;
  refutingOrigins: number;
  /** Among those origins is the thing itself, its record or a first-hand witness. */
  supportingPrimary: boolean;
  refutingPrimary: boolean;
  /** It rests on a discredited source. */
  discredited: boolean;
  /** One of its chain was checked and did not say it. */
  misattributed: boolean;
}

export interface ClaimsList {
  rows: ClaimRow[];
  total: ClaimTotal;
  /** Key of the next page, or `null` on the last. */
  next: string | null;
  choices: FilterChoices;
}

/** Claims on one page of the list. */
export const pageSize = 50;

const keySchema = z.uuid();

/** The page key in an address; anything that is none means the first page. */
export function parsePageKey(value: string | null | undefined): string | null {
  const parsed = keySchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** How a party of a chain is called in a list: by name, or by the words for somebody not named here. */
function nameInPlace(
  { terms, source }: { terms: Terms; source: { name: string } },
  audience: Audience,
): string {
  const shown = shownTo(audience, { kind: 'HOP', terms, confidential: false });
  return shown === 'FULL' ? source.name : capital(wordsInPlace(shown, terms));
}

async function readRows(tx: Tx, ids: readonly string[], { actor, now }: FilterContext): Promise<ClaimRow[]> {
  const audience: Audience = { role: actor.role, way: 'DESK' };
  const claims = await tx.claim.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      statement: true,
      confirmation: true,
      importance: true,
      stage: true,
      createdAt: true,
      dueAt: true,
      overrideNote: true,
      supportingOrigins: true,
      refutingOrigins: true,
      supportingPrimary: true,
      refutingPrimary: true,
      article: { select: { id: true, headline: true, dueAt: true, publicationState: true } },
      assignee: { select: { userId: true, user: { select: { name: true } } } },
      hops: {
        orderBy: { position: 'asc' },
        select: { check: true, terms: true, source: { select: { name: true } } },
      },
    },
  });
  const discredited = await restingOnDiscredited(tx, ids);
  const rows = claims.map(({ article, assignee, hops, createdAt, dueAt, overrideNote, ...claim }) => {
    const times = {
      dueAt: dueAt?.toISOString() ?? null,
      articleDueAt: article.dueAt?.toISOString() ?? null,
    };
    const { publicationState } = article;
    const due = dueTime({ ...times, settled: isSettled(claim.stage), publicationState });
    return {
      ...claim,
      article: { id: article.id, headline: article.headline },
      assignee: assignee && { id: assignee.userId, name: assignee.user.name },
      sayers: hops.map((hop) => nameInPlace(hop, audience)),
      createdAt: createdAt.toISOString(),
      dueAt: recordedDue(times),
      due,
      overdue: isOverdue(due, now.toISOString()),
      overridden: overrideNote !== null,
      discredited: discredited.has(claim.id),
      misattributed: isMisattributed(hops),
    };
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * One page of the claims that the filters show, in their order, with how many there are in all and what the filters
 * can be set to. `after` is the id of the last claim of the page before.
 */
export async function claimsList(
  actor: Actor,
  filters: ClaimFilters,
  after: string | null,
): Promise<ClaimsList> {
  return onAnyServer(actor, async (tx, now) => {
    const context = await withFound(tx, filters, { actor, now });
    const found = await claimIds(tx, filters, context, { after, take: pageSize + 1 });
    const ids = found.slice(0, pageSize);
    const { count, more } = await countClaims(tx, filters, context);
    return {
      rows: await readRows(tx, ids, context),
      // Of very many that were found only the newest are counted, and these may all be older.
      total: { count: more ? Math.max(count, ids.length) : count, more },
      next: found.length > pageSize ? (ids.at(-1) ?? null) : null,
      choices: await filterChoices(tx, filters),
    };
  });
}
