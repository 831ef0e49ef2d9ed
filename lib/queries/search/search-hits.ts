import { z } from 'zod';
import { readShownTexts, type ShownThing } from '#lib/db/searching/shown-texts.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import { excerptPieces, foundIn, markedPieces, type Piece } from '#lib/domain/search/pieces.ts';
import { searchFields, type SearchField, type SearchKind } from '#lib/domain/search/search-kind.ts';
import type { SearchQuery } from '#lib/domain/search/search-query.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { areForms } from '#lib/searching/forms.ts';

const about = {
  CLAIM: z.object({
    id: z.string(),
    articleId: z.string(),
    headline: z.string(),
    confirmation: confirmationSchema,
  }),
  ARTICLE: z.object({ id: z.string(), publisher: z.string(), publicationState: publicationStateSchema }),
  SOURCE: z.object({ id: z.string(), sourceKind: sourceKindSchema }),
  EVIDENCE: z.object({ id: z.string(), claimId: z.string(), statement: z.string() }),
} as const satisfies Record<SearchKind, z.ZodType>;

/** What is told of something that was found besides its texts. */
export type HitAbout =
  | ({ kind: 'CLAIM' } & z.infer<typeof about.CLAIM>)
  | ({ kind: 'ARTICLE' } & z.infer<typeof about.ARTICLE>)
  | ({ kind: 'SOURCE' } & z.infer<typeof about.SOURCE>)
  | ({ kind: 'EVIDENCE' } & z.infer<typeof about.EVIDENCE>);

/** Something that was found: what it is called, and where in it the words stand, each in pieces. */
export interface SearchHit {
  about: HitAbout;
  title: Piece[];
  /** Of the texts that hold a word, the first few, besides the title. */
  where: { field: SearchField; pieces: Piece[] }[];
}

const mostWhere = 3;
const never = () => false;

async function readAbout(tx: Tx, kind: SearchKind, ids: readonly string[]): Promise<HitAbout[]> {
  const all = [...ids];
  switch (kind) {
    case 'CLAIM': {
      const rows = await tx.$queryRaw`
        SELECT c.id, c."articleId", a.headline, c.confirmation::text FROM "Claim" c
        JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = c."articleId"
        WHERE c."workspaceId" = current_workspace() AND c.id = ANY(${all}::uuid[])`;
      return z
        .array(about.CLAIM)
        .parse(rows)
        .map((row) => ({ kind, ...row }));
    }
    case 'ARTICLE': {
      const rows = await tx.$queryRaw`
        SELECT id, publisher, "publicationState"::text FROM "Article"
        WHERE "workspaceId" = current_workspace() AND id = ANY(${all}::uuid[])`;
      return z
        .array(about.ARTICLE)
        .parse(rows)
        .map((row) => ({ kind, ...row }));
    }
    case 'SOURCE': {
      const rows = await tx.$queryRaw`
        SELECT id, kind::text AS "sourceKind" FROM "Source"
        WHERE "workspaceId" = current_workspace() AND id = ANY(${all}::uuid[])`;
      return z
        .array(about.SOURCE)
        .parse(rows)
        .map((row) => ({ kind, ...row }));
    }
    case 'EVIDENCE': {
      const rows = await tx.$queryRaw`
        SELECT e.id, e."claimId", c.statement FROM "Evidence" e
        JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = e."claimId"
        WHERE e."workspaceId" = current_workspace() AND e.id = ANY(${all}::uuid[])`;
      return z
        .array(about.EVIDENCE)
        .parse(rows)
        .map((row) => ({ kind, ...row }));
    }
  }
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
