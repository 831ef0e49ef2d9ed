import { z } from 'zod';
import { readShownTexts, type ShownThing } from '#lib/db/searching/shown-texts.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { excerptPieces, foundIn, markedPieces } from '#lib/domain/search/pieces.ts';
import { searchFields, type SearchField, type SearchKind } from '#lib/domain/search/search-kind.ts';
import type { SearchQuery } from '#lib/domain/search/search-query.ts';
import { hitAboutSchema, type HitAbout, type SearchHit } from '#lib/domain/shapes/search-hit.ts';
import { areForms } from '#lib/searching/forms.ts';

const mostWhere = 3;
const never = () => false;

function askAbout(tx: Tx, kind: SearchKind, ids: readonly string[]): Promise<unknown[]> {
  const all = [...ids];
  switch (kind) {
    case 'CLAIM':
      return tx.$queryRaw`
        SELECT c.id, c."articleId", a.headline, c.confirmation::text FROM "Claim" c
        JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = c."articleId"
        WHERE c."workspaceId" = current_workspace() AND c.id = ANY(${all}::uuid[])`;
    case 'ARTICLE':
      return tx.$queryRaw`
        SELECT id, publisher, "publicationState"::text FROM "Article"
        WHERE "workspaceId" = current_workspace() AND id = ANY(${all}::uuid[])`;
    case 'SOURCE':
      return tx.$queryRaw`
        SELECT id, kind::text AS "sourceKind" FROM "Source"
        WHERE "workspaceId" = current_workspace() AND id = ANY(${all}::uuid[])`;
    case 'EVIDENCE':
      return tx.$queryRaw`
        SELECT e.id, e."claimId", c.statement FROM "Evidence" e
        JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = e."claimId"
        WHERE e."workspaceId" = current_workspace() AND e.id = ANY(${all}::uuid[])`;
  }
}

async function readAbout(tx: Tx, kind: SearchKind, ids: readonly string[]): Promise<HitAbout[]> {
  const rows = z.array(z.record(z.string(), z.unknown())).parse(await askAbout(tx, kind, ids));
  return rows.map((row) => hitAboutSchema.parse({ kind, ...row }));
}

function hitOf({ language, texts }: ShownThing, of: HitAbout, query: SearchQuery): SearchHit {
  const isForm = language === null ? never : areForms(language);
  const titleField: SearchField = searchFields[of.kind][0];
  const marked = texts.map(({ field, said }) => ({ field, said, places: foundIn(said, query, isForm) }));
  const [title] = marked.filter(({ field }) => field === titleField);
  return {
    about: of,
    title: title ? markedPieces(title.said, title.places) : [],
    where: marked
      .filter(({ field, places }) => field !== titleField && places.length > 0)
      .slice(0, mostWhere)
      .map(({ field, said, places }) => ({ field, pieces: excerptPieces(said, places) })),
  };
}

/** What was found, in the order of the ids, with the found words marked and where they stand. */
export async function readHits(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
  query: SearchQuery,
): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const things = new Map((await readShownTexts(tx, kind, ids)).map((thing) => [thing.id, thing]));
  const told = new Map((await readAbout(tx, kind, ids)).map((of) => [of.id, of]));
  return ids.flatMap((id) => {
    const [thing, of] = [things.get(id), told.get(id)];
    return thing && of ? [hitOf(thing, of, query)] : [];
  });
}
