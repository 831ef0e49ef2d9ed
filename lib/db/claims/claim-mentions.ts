import { sourcesOfClaim } from '#lib/domain/rests-on.ts';

/** Who and what claims name by id, each once. */
export interface Mentions {
  people: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** These claims, and those they are linked to. */
  claims: ReadonlySet<string>;
}

interface By {
  createdBy: string;
}

/** What a claim's row names by id. */
export interface NamingRow extends By {
  id: string;
  articleId: string;
  assigneeId: string | null;
  confirmationSetBy: string | null;
  signedOffBy: string | null;
  statementEditedBy: string | null;
  hops: readonly { sourceId: string }[];
  evidence: readonly (By & {
    publisherId: string | null;
    citations: readonly { citedSourceId: string | null }[];
    withdrawnBy: string | null;
    captures: readonly { capturedBy: string }[];
  })[];
  responses: readonly (By & { partyId: string })[];
  links: readonly (By & { otherId: string })[];
  appearances: readonly (By & { articleId: string })[];
  named: { by: string } | null;
}

/** The same from a claim's text as the database made it. All that it holds is looked at when its row is read. */
export const namingRowOf: (text: string) => NamingRow = JSON.parse;

function* peopleOf(row: NamingRow): Generator<string | null> {
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
}: {
  articleId: string;
  appearances: readonly { articleId: string }[];
}): string[] {
  return [articleId, ...appearances.map((there) => there.articleId)];
}

/** Whom and what these claims name. */
export function mentionsOf(rows: Iterable<NamingRow>): Mentions {
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
