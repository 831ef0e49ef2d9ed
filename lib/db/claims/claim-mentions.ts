import { sourcesOfClaim } from '#lib/domain/rests-on.ts';
import type { ClaimRow } from './claim-rows.ts';

/** Who and what claims name by id, each once. */
export interface Mentions {
  people: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** These claims, and those they are linked to. */
  claims: ReadonlySet<string>;
}

function* peopleOf(row: ClaimRow): Generator<string | null> {
  yield* [row.createdBy, row.assigneeId, row.confirmationSetBy, row.signedOffBy, row.statementEditedBy];
  for (const item of row.evidence) {
    yield* [item.createdBy, item.withdrawnBy];
    for (const { capturedBy } of item.captures) yield capturedBy;
  }
  for (const { createdBy } of row.responses) yield createdBy;
  for (const { createdBy } of row.links) yield createdBy;
  for (const { createdBy } of row.appearances) yield createdBy;
  yield row.named?.by ?? null;
}

/** Every article the claim stands in, its own first. */
export function articlesOf({
  articleId,
  appearances,
}: Pick<ClaimRow, 'articleId' | 'appearances'>): string[] {
  return [articleId, ...appearances.map((there) => there.articleId)];
}

/** Whom and what these claims name. */
export function mentionsOf(rows: Iterable<ClaimRow>): Mentions {
  const people = new Set<string>();
  const sources = new Set<string>();
  const articles = new Set<string>();
  const claims = new Set<string>();
  for (const row of rows) {
    claims.add(row.id);
    for (const id of articlesOf(row)) articles.add(id);
    for (const { otherId } of row.links) claims.add(otherId);
    for (const id of peopleOf(row)) if (id !== null) people.add(id);
    for (const id of sourcesOfClaim(row)) sources.add(id);
    for (const { partyId } of row.responses) sources.add(partyId);
  }
  return { people, sources, articles, claims };
}
