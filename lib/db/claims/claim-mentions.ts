import { sourcesOfClaim } from '#lib/domain/rests-on.ts';
import type { ClaimRow } from './claim-rows.ts';

/** Who and what claims name by id, each once. */
export interface Mentions {
  /** `null` among them where somebody may be named and is not. */
  people: ReadonlySet<string | null>;
  sources: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** These claims, and those they are linked to. */
  claims: ReadonlySet<string>;
}

function addPeopleOf(row: ClaimRow, people: Set<string | null>): void {
  people
    .add(row.createdBy)
    .add(row.assigneeId)
    .add(row.confirmationSetBy)
    .add(row.signedOffBy)
    .add(row.statementEditedBy)
    .add(row.named?.by ?? null);
  for (const { createdBy, withdrawnBy, captures } of row.evidence) {
    people.add(createdBy).add(withdrawnBy);
    for (const { capturedBy } of captures) people.add(capturedBy);
  }
  for (const { createdBy } of row.responses) people.add(createdBy);
  for (const { createdBy } of row.links) people.add(createdBy);
  for (const { createdBy } of row.appearances) people.add(createdBy);
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
  const people = new Set<string | null>();
  const sources = new Set<string>();
  const articles = new Set<string>();
  const claims = new Set<string>();
  for (const row of rows) {
    claims.add(row.id);
    articles.add(row.articleId);
    for (const { articleId } of row.appearances) articles.add(articleId);
    for (const { otherId } of row.links) claims.add(otherId);
    addPeopleOf(row, people);
    for (const id of sourcesOfClaim(row)) sources.add(id);
    for (const { partyId } of row.responses) sources.add(partyId);
  }
  return { people, sources, articles, claims };
}
