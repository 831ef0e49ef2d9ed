import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { dueTime } from '#lib/domain/due.ts';
import { importances, importanceSchema, type Importance } from '#lib/domain/values/importance.ts';
import { isSettled, type Stage } from '#lib/domain/stage.ts';
import { empty, enumWords, raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { claimsWithDue, claimsWithoutDue } from '#lib/db/twins/due.ts';
import type { IdOrder } from './claims-list-where.ts';

/** Where in a list: after a claim, from the beginning where that is `null`, or before one. */
export type ListStart = { after: string | null } | { before: string };

/** Claims that stand together in a list: a condition, and the time that orders them where their ids do not. */
interface Part {
  where: Sql;
  due?: Sql;
  /** The article `a` is read with the claim, and leads to it. */
  withArticle?: boolean;
}

/** A stretch of a list: parts without a claim in common, whose claims stand among each other. */
export type Stretch = readonly Part[];

/** A place in a list: which stretch, and where in it. */
export interface Place {
  stretch: number;
  id: string;
  due: string | null;
}

const everything: readonly Stretch[] = [[{ where: raw('true') }]];

/** The stretches a list in this order is made of, first to last. Each is read only where those before it ran out. */
export function stretchesOf(sort: ClaimFilters['sort']): readonly Stretch[] {
  if (sort === 'importance') {
    return importances.map((importance) => [{ where: sql`c.importance = ${enumWords([importance])}` }]);
  }
  if (sort !== 'due') return everything;
  const { own, ofArticle } = claimsWithDue();
  return [
    [
      { where: own, due: sql`c."dueAt"` },
      { where: ofArticle, due: sql`a."dueAt"`, withArticle: true },
    ],
    [{ where: claimsWithoutDue() }],
  ];
}

interface Standing {
  importance: Importance;
  stage: Stage;
  dueAt: Date | null;
  article: { dueAt: Date | null; publicationState: Parameters<typeof dueTime>[0]['publicationState'] };
}

function placeIn(sort: ClaimFilters['sort'], id: string, claim: Standing, asOpen: boolean): Place {
  if (sort === 'importance') return { stretch: importances.indexOf(claim.importance), id, due: null };
  if (sort !== 'due') return { stretch: 0, id, due: null };
  const due = dueTime({
    dueAt: claim.dueAt?.toISOString() ?? null,
    articleDueAt: claim.article.dueAt?.toISOString() ?? null,
    settled: !asOpen && isSettled(claim.stage),
    publicationState: claim.article.publicationState,
  });
  return { stretch: due === null ? 1 : 0, id, due };
}

/**
 * Where a claim stands in a list in this order, whether the list shows it or not; `null` where it is not there.
 * `asOpen` is for who has settled it meanwhile, and goes on from where it stood.
 */
export async function placeOfClaim(
  tx: Tx,
  sort: ClaimFilters['sort'],
  { id, asOpen = false }: { id: string; asOpen?: boolean | undefined },
): Promise<Place | null> {
  if (sort === null || sort === 'oldest') return { stretch: 0, id, due: null };
  const claim = await tx.claim.findFirst({
    where: { id },
    select: {
      importance: true,
      stage: true,
      dueAt: true,
      article: { select: { dueAt: true, publicationState: true } },
    },
  });
  return (
    claim && placeIn(sort, id, { ...claim, importance: importanceSchema.parse(claim.importance) }, asOpen)
  );
}

/** What is searched, and the claims `c` it is asked of. */
interface Search {
  claims: Sql;
  where: Sql;
}

/** The searches, which share no claim, for a part whose claims are in the order of their ids, or for one of due times. */
export type Searches = (byIds: IdOrder | null) => readonly Search[];

interface Cut {
  sort: ClaimFilters['sort'];
  /** Towards the beginning of the list. */
  back: boolean;
  /** Only beyond this place of the stretch. */
  from: Place | null;
  take: number;
  /** The claims of another workspace are none of it; the article is one of this. */
  workspaceId: string;
}

/** Whether ids rise on the way through a list in this order, or back through it. */
export function risesIn({ sort, back }: Pick<Cut, 'sort' | 'back'>): boolean {
  return (sort === 'oldest') !== back;
}

/** The ids of one part's claims that fit `search`, in the order of the list or away from `from`, as a statement. */
function partSql({ claims, where }: Search, part: Part, cut: Cut): Sql {
  const { back, from, take, workspaceId } = cut;
  const idsRise = risesIn(cut);
  const order = idsRise ? raw('ASC') : raw('DESC');
  const beyond = from && sql`c.id ${raw(idsRise ? '>' : '<')} ${from.id}::uuid`;
  const table = part.withArticle
    ? sql`"Article" a JOIN ${claims} ON c."workspaceId" = a."workspaceId" AND c."articleId" = a.id`
    : claims;
  const article = part.withArticle ? sql`AND a."workspaceId" = ${workspaceId}::uuid` : empty;
  if (!part.due) {
    return sql`(SELECT c.id, NULL::timestamptz AS due FROM ${table} WHERE ${where} ${article} AND ${part.where}
      ${beyond ? sql`AND ${beyond}` : empty} ORDER BY c.id ${order} LIMIT ${take})`;
  }
  const later = raw(back ? '<' : '>');
  const bound = from
    ? sql`AND ${part.due} ${later}= ${from.due}::timestamptz
        AND (${part.due} ${later} ${from.due}::timestamptz OR ${beyond})`
    : empty;
  return sql`(SELECT c.id, ${part.due} AS due FROM ${table} WHERE ${where} ${article} AND ${part.where} ${bound}
    ORDER BY ${part.due} ${raw(back ? 'DESC' : 'ASC')}, c.id ${order} LIMIT ${take})`;
}

/** The ids of one stretch that fit any of `searches`, as a statement. */
export function stretchSql(searches: Searches, stretch: Stretch, cut: Cut): Sql {
  const idsRise = risesIn(cut);
  const byIds = { rise: idsRise, from: cut.from?.id ?? null };
  const parts = stretch.flatMap((part) =>
    searches(part.due ? null : byIds).map((search) => partSql(search, part, cut)),
  );
  const union = parts.reduce((all, part) => sql`${all} UNION ALL ${part}`);
  if (parts.length === 1) return sql`SELECT id FROM ${union} found`;
  return sql`SELECT id FROM (${union}) found
    ORDER BY due ${raw(cut.back ? 'DESC' : 'ASC')}, id ${raw(idsRise ? 'ASC' : 'DESC')} LIMIT ${cut.take}`;
}
