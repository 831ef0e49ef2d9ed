import { z } from 'zod';
import { readershipOf, readWithheldOn } from '#lib/db/confidential/audience.ts';
import { sql } from '#lib/db/connection/sql.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import {
  binKindSchema,
  binReachesTo,
  daysLeft,
  restorePermission,
  type BinKind,
} from '#lib/domain/bin/bin.ts';
import type { Consequence } from '#lib/domain/bin/consequence.ts';
import { withhold } from '#lib/domain/confidential/withhold.ts';
import { personSchema, type Person } from '#lib/domain/shapes/claim-detail.ts';
import { searchText, searchWords } from '#lib/domain/text/search-text.ts';
import { consequencesOf } from './consequences.ts';

/** A deleted thing as the bin shows it. Times are ISO 8601. */
export interface BinRow {
  kind: BinKind;
  id: string;
  /** Headline, statement, title, or the party that was asked. */
  name: string;
  /** What it is part of: the article's headline, or the claim's statement; `null` for an article. */
  partOf: string | null;
  deletedAt: string;
  /** `null` where the log does not say. */
  deletedBy: Person | null;
  recordedBy: Person;
  daysLeft: number;
  mayRestore: boolean;
  consequences: Consequence[];
}

export interface BinPage {
  rows: BinRow[];
  /** Key of the next page, or `null` on the last. */
  next: string | null;
}

const perPage = 50;
/** The newest deleted things that are searched. */
const mostSearched = 5000;

/** The time and the id of the last row of the page before, as one word of an address. */
function keyIn(after: string | null): { at: Date; id: string } | null {
  const [, ms, id] = /^(\d{1,15})[.](.+)$/.exec(after ?? '') ?? [];
  const known = z.uuid().safeParse(id);
  return ms !== undefined && known.success ? { at: new Date(Number(ms)), id: known.data } : null;
}

const deletedRows = z.array(
  z.object({
    kind: binKindSchema,
    id: z.string(),
    claimId: z.string().nullable(),
    articleId: z.string(),
    name: z.string(),
    partOf: z.string().nullable(),
    deletedAt: z.date(),
    recordedBy: personSchema,
    deletedBy: personSchema.nullable(),
  }),
);

/** A deleted thing as it was read. */
export type DeletedRow = z.infer<typeof deletedRows>[number];

interface Wanted {
  q: string;
  kind: BinKind | null;
  after: string | null;
}

/** What was deleted since, the newest first. A claim that went with its article is not by itself. */
const deleted = sql`
  SELECT 'article' AS kind, a.id, NULL::uuid AS "claimId", a.id AS "articleId", a.headline AS name,
    NULL::text AS "partOf", a."deletedAt", a."createdBy"
  FROM "Article" a WHERE a."workspaceId" = current_workspace() AND a."deletedAt" IS NOT NULL
  UNION ALL
  SELECT 'claim', c.id, c.id, c."articleId", c.statement, a.headline, c."deletedAt", c."createdBy"
  FROM "Claim" c JOIN "Article" a ON a."workspaceId" = c."workspaceId" AND a.id = c."articleId"
  WHERE c."workspaceId" = current_workspace() AND c."deletedAt" IS NOT NULL
    AND c."deletedAt" IS DISTINCT FROM a."deletedAt"
  UNION ALL
  SELECT 'evidence', e.id, c.id, c."articleId", e.title, c.statement, e."deletedAt", e."createdBy"
  FROM "Evidence" e JOIN "Claim" c ON c."workspaceId" = e."workspaceId" AND c.id = e."claimId"
  WHERE e."workspaceId" = current_workspace() AND e."deletedAt" IS NOT NULL
  UNION ALL
  SELECT 'response', r.id, c.id, c."articleId", s.name, c.statement, r."deletedAt", r."createdBy"
  FROM "ResponseRequest" r JOIN "Claim" c ON c."workspaceId" = r."workspaceId" AND c.id = r."claimId"
    JOIN "Source" s ON s."workspaceId" = r."workspaceId" AND s.id = r."partyId"
  WHERE r."workspaceId" = current_workspace() AND r."deletedAt" IS NOT NULL`;

async function readDeleted(
  tx: Tx,
  { kind, after }: Wanted,
  since: Date,
  most: number,
): Promise<DeletedRow[]> {
  const key = keyIn(after);
  return deletedRows.parse(
    await tx.$queryRaw`
      SELECT d.kind, d.id, d."claimId", d."articleId", d.name, d."partOf", d."deletedAt",
        (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM "User" u WHERE u.id = d."createdBy") AS "recordedBy",
        (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM "Event" e JOIN "User" u ON u.id = e."actorId"
          WHERE e."workspaceId" = current_workspace() AND e."articleId" = d."articleId" AND e."entityId" = d.id
            AND e.type IN ('article.deleted', 'claim.deleted', 'evidence.deleted', 'response.deleted')
          ORDER BY e.sequence DESC LIMIT 1) AS "deletedBy"
      FROM (SELECT * FROM (${deleted}) all_deleted
        WHERE "deletedAt" > ${since}
          AND (${kind}::text IS NULL OR kind = ${kind}::text)
          AND (${key === null} OR ("deletedAt", id) < (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid))
        ORDER BY "deletedAt" DESC, id DESC LIMIT ${most}) d
      ORDER BY d."deletedAt" DESC, d.id DESC`,
  );
}

/** The rows without the names that are not given away on their claims. */
async function withoutNames(tx: Tx, rows: DeletedRow[]): Promise<DeletedRow[]> {
  const readership = readershipOf(tx);
  if (!readership) return rows;
  const ids = [...new Set(rows.flatMap(({ claimId }) => claimId ?? []))];
  const onClaims = await readWithheldOn(tx, readership, ids);
  return rows.map((row) => {
    const hidden = onClaims.get(row.claimId ?? '');
    return hidden ? { ...row, ...withhold({ name: row.name, partOf: row.partOf }, hidden, 'NAMES') } : row;
  });
}

/**
 * What was deleted in the last 30 days, the newest first, with what each would bring back: of a kind, with words that
 * stand in what is shown of it, from after the key `after` on. `null` for viewers.
 */
export async function bin(actor: Actor, wanted: Wanted): Promise<BinPage | null> {
  if (!may(actor, 'bin.read')) return null;
  return inWorkspace(actor, async (tx, now) => {
    const words = searchWords(wanted.q);
    const since = binReachesTo(now);
    const most = words.length === 0 ? perPage + 1 : mostSearched;
    const read = await withoutNames(tx, await readDeleted(tx, wanted, since, most));
    const found = read.filter(({ name, partOf }) => {
      const text = searchText(`${name} ${partOf ?? ''}`);
      return words.every((word) => text.includes(word));
    });
    const page = found.slice(0, perPage);
    const last = page.at(-1);
    const consequences = await consequencesOf(tx, page);
    return {
      rows: page.map(({ kind, id, name, partOf, deletedAt, deletedBy, recordedBy }) => ({
        kind,
        id,
        name,
        partOf,
        deletedAt: deletedAt.toISOString(),
        deletedBy,
        recordedBy,
        daysLeft: daysLeft(deletedAt, now),
        mayRestore: may(actor, restorePermission[kind], { recordedBy: recordedBy.id }),
        consequences: consequences.get(id) ?? [],
      })),
      next: found.length > perPage && last ? `${last.deletedAt.getTime()}.${last.id}` : null,
    };
  });
}
