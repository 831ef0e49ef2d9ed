import { askFor, findThings, type Asked, type FoundThings } from '#lib/db/searching/find-things.ts';
import { onAnyServer, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { parseSearch } from '#lib/domain/search/search-query.ts';
import { searchKindSchema, type SearchKind } from '#lib/domain/search/search-kind.ts';
import type { FoundWhileTyping, SearchHit } from '#lib/domain/shapes/search-hit.ts';
import { readHits } from './search-hits.ts';

/** In which order what was found stands: what fits best, or what is newest, first. */
export type SearchOrder = 'relevance' | 'date';

/** What of one kind was found. */
export interface SearchGroup {
  kind: SearchKind;
  hits: SearchHit[];
  /** How many there are; `null` where nobody counts them, and only the newest are gone through. */
  total: number | null;
  /** How many can be gone through. */
  through: number;
  /** The page after this one, counted from 1; `null` on the last. */
  next: number | null;
}

const perKind = 5;
const perKindWhileTyping = 3;
// Who searches waits for the longer of these: each takes about as long as the other.
const atOnce: readonly (readonly SearchKind[])[] = [
  ['CLAIM', 'EVIDENCE'],
  ['ARTICLE', 'SOURCE'],
];
/** Things on one page of one kind. */
export const hitsPerPage = 20;

function inOrder({ found }: FoundThings, order: SearchOrder): string[] {
  // Newest first as they come, and among those that fit as well.
  const sorted = order === 'date' ? found : found.toSorted((a, b) => b.rank - a.rank);
  return sorted.map(({ id }) => id);
}

/**
 * What a search finds of each kind, the best of it: claims by statement, tag, passage, reason and the people on them,
 * articles by headline, byline and newest text, sources by name and alias, evidence by title, excerpt, captured text,
 * address and file name. Nothing for a search that looks for nothing; see `searchProblem`.
 */
export async function searchEverything(actor: Actor, typed: string, most = perKind): Promise<SearchGroup[]> {
  const query = parseSearch(typed);
  if (!query) return [];
  let ready: Promise<Asked> | null = null;
  // Made by whoever comes first, and again where that one was not answered.
  const askOnce = (tx: Tx): Promise<Asked> =>
    (ready ??= askFor(tx, query).catch((error: unknown) => {
      ready = null;
      throw error;
    }));
  const groupsOf = (kinds: readonly SearchKind[]) =>
    onAnyServer(actor, async (tx) => {
      const asked = await askOnce(tx);
      const groups: SearchGroup[] = [];
      for (const kind of kinds) {
        const things = await findThings(tx, kind, asked);
        const hits = await readHits(tx, kind, inOrder(things, 'relevance').slice(0, most), query);
        groups.push({ kind, hits, total: things.total, through: things.found.length, next: null });
      }
      return groups;
    });
  const groups = (await Promise.all(atOnce.map(groupsOf))).flat();
  return searchKindSchema.options.flatMap((kind) => groups.filter((group) => group.kind === kind));
}

/** The best few of each kind that has any, for who is still typing. */
export async function searchWhileTyping(actor: Actor, typed: string): Promise<FoundWhileTyping> {
  const groups = await searchEverything(actor, typed, perKindWhileTyping);
  return { groups: groups.filter(({ hits }) => hits.length > 0).map(({ kind, hits }) => ({ kind, hits })) };
}

/** One page of what a search finds of one kind; the newest, up to two thousand, can be gone through. */
export async function searchKind(
  actor: Actor,
  { typed, kind, order, page }: { typed: string; kind: SearchKind; order: SearchOrder; page: number },
): Promise<SearchGroup> {
  const query = parseSearch(typed);
  if (!query) return { kind, hits: [], total: 0, through: 0, next: null };
  return onAnyServer(actor, async (tx) => {
    const things = await findThings(tx, kind, await askFor(tx, query));
    const ids = inOrder(things, order);
    const hits = await readHits(tx, kind, ids.slice((page - 1) * hitsPerPage, page * hitsPerPage), query);
    const { total } = things;
    return {
      kind,
      hits,
      total,
      through: ids.length,
      next: page * hitsPerPage < ids.length ? page + 1 : null,
    };
  });
}
