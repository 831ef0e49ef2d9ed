import { z } from 'zod';
import { sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { printOf } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { storyPrint } from '#lib/domain/corroboration/copies/story-print.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { newerVersionFrom, newerVersionScore } from '#lib/domain/versions/newer-version.ts';

/** An article that a text seems to be a newer version of. */
export interface OlderArticle {
  articleId: string;
  headline: string;
  /** Of its newest text. */
  versionId: string;
}

/** A text that is about to be imported, with what was recognised of it. */
export interface TextToCome {
  text: string;
  address: string;
  headline: string;
}

/** What a read article is compared by. */
export function textToCome({ text, address, headline }: ImportedArticle): TextToCome {
  return { text, address: address ?? '', headline: headline ?? '' };
}

/** As many of the articles that came last are compared, and of all others those that share most of what one is told by. */
const lookedAt = 300;
const sharing = 100;
/** A longer text takes a moment that others would wait for; it is told by its headline and address alone. */
const longText = 400_000;

const rows = z.array(
  z.object({
    articleId: z.string(),
    headline: z.string(),
    address: z.string(),
    versionId: z.string(),
    print: z.instanceof(Uint8Array).nullable(),
  }),
);

/**
 * The article that a text is a newer version of, by shared paragraphs, address and headline, as `newerVersionScore` has
 * it: the one that most speaks for, however old it is. `null` where none does.
 */
export async function newerVersionOf(actor: Actor, text: TextToCome): Promise<OlderArticle | null> {
  const print = text.text.length > longText ? null : (storyPrint(text.text)?.shingles ?? null);
  const read = text.text.length > longText ? '' : text.text;
  const headline = searchText(text.headline);
  const found = await inWorkspace(actor, (tx) =>
    tx.$queryRaw(sql`
      WITH known AS (
        (SELECT id FROM "Article" WHERE "workspaceId" = current_workspace() AND "deletedAt" IS NULL
          ORDER BY id DESC LIMIT ${lookedAt})
        UNION
        (SELECT "articleId" FROM "ArticleTrait" WHERE "workspaceId" = current_workspace()
            AND hash = ANY(ARRAY(SELECT article_traits(${read}, ${text.address}, ${headline})))
          GROUP BY "articleId" ORDER BY count(*) DESC, "articleId" DESC LIMIT ${sharing}))
      SELECT a.id AS "articleId", a.headline, a.address, v.id AS "versionId", p.print
      FROM known JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = known.id
        AND a."deletedAt" IS NULL
      JOIN LATERAL (SELECT id FROM "ArticleVersion" WHERE "workspaceId" = current_workspace()
        AND "articleId" = a.id ORDER BY number DESC LIMIT 1) v ON true
      LEFT JOIN "VersionPrint" p ON p."workspaceId" = current_workspace() AND p."versionId" = v.id
      ORDER BY a.id DESC`),
  );
  let best: { article: OlderArticle; score: number } | null = null;
  for (const row of rows.parse(found)) {
    const { articleId, headline: of, versionId, address } = row;
    const old = row.print && row.print.length > 0 ? printOf(row.print).shingles : null;
    const score = newerVersionScore({ ...text, print }, { print: old, address, headline: of });
    if (score >= newerVersionFrom && score > (best?.score ?? 0)) {
      best = { article: { articleId, headline: of, versionId }, score };
    }
  }
  return best?.article ?? null;
}
