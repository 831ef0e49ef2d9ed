import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';
import { searchFieldSchema, type SearchKind } from '#lib/domain/search/search-kind.ts';

const said = z.object({ field: searchFieldSchema, said: z.string() });

const rows = z.array(
  z.object({
    id: z.string(),
    language: z.string().nullable(),
    /** In the order of their weight; empty ones too. */
    texts: z.array(said),
    personIds: z.array(z.string()),
  }),
);

/** What a thing is found by: its texts with where they stand, and their language (BCP 47; `null` where only names stand). */
export type EntryTexts = z.infer<typeof rows>[number];

const text = (field: string, column: string): string =>
  `jsonb_build_object('field', '${field}', 'said', coalesce(${column}, ''))`;
const many = (field: string, rows: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object('field', '${field}', 'said', x.said)) FROM (${rows}) x (said)), '[]')`;
const w = '"workspaceId" = current_workspace()';

const statements = {
  CLAIM: `
    SELECT t.id, a.language,
      jsonb_build_array(${text('statement', 't.statement')})
        || ${many('tag', 'SELECT unnest(t.tags)')}
        || ${many('passage', `SELECT DISTINCT n.exact FROM "Anchor" n WHERE n.${w} AND n."claimId" = t.id`)}
        || jsonb_build_array(${text('reason', 't."confirmationReason"')}, ${text('reason', 't."overrideNote"')}) AS texts,
      (SELECT coalesce(array_agg(DISTINCT p), '{}') FROM unnest(ARRAY[t."createdBy", t."assigneeId", t."confirmationSetBy",
        t."signedOffBy"]) p WHERE p IS NOT NULL) AS "personIds"
    FROM "Claim" t JOIN "Article" a ON a.${w} AND a.id = t."articleId"
    WHERE t."deletedAt" IS NULL`,
  ARTICLE: `
    SELECT t.id, t.language,
      jsonb_build_array(${text('headline', 't.headline')}, ${text('byline', 't.byline')}, ${text(
        'text',
        `(SELECT v.text FROM "ArticleVersion" v WHERE v.${w} AND v."articleId" = t.id ORDER BY v.number DESC LIMIT 1)`,
      )}) AS texts, '{}'::uuid[] AS "personIds"
    FROM "Article" t WHERE t."deletedAt" IS NULL`,
  SOURCE: `
    SELECT t.id, NULL AS language,
      jsonb_build_array(${text('name', 't.name')}) || ${many('alias', 'SELECT unnest(t.aliases)')} AS texts,
      '{}'::uuid[] AS "personIds"
    FROM "Source" t WHERE t."mergedIntoId" IS NULL`,
  EVIDENCE: `
    SELECT t.id, a.language,
      jsonb_build_array(${text('title', 't.title')}, ${text('excerpt', 't.excerpt')}, ${text('file name', 't."fileName"')},
        ${text('address', 't.address')}, ${text('captured text', 'k.text')}) AS texts, '{}'::uuid[] AS "personIds"
    FROM "Evidence" t JOIN "Claim" c ON c.${w} AND c.id = t."claimId"
    JOIN "Article" a ON a.${w} AND a.id = c."articleId"
    LEFT JOIN "Capture" k ON k.${w} AND k.id = t."captureId"
    WHERE t."deletedAt" IS NULL AND c."deletedAt" IS NULL`,
} as const satisfies Record<SearchKind, string>;

/** The statement behind `readEntryTexts`. */
function entryTextsSql(kind: SearchKind, ids: readonly string[]): Sql {
  const words = statements[kind];
  return sql([`${words} AND t.${w} AND t.id = ANY(`, '::uuid[])'], [...ids]);
}

/** What these things are found by, of those that are there: deleted and merged ones are not. */
export async function readEntryTexts(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
): Promise<EntryTexts[]> {
  return ids.length === 0 ? [] : rows.parse(await tx.$queryRaw(entryTextsSql(kind, ids)));
}
