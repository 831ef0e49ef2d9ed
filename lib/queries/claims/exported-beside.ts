import { z } from 'zod';
import { namingReasonSchema } from '#lib/domain/needs-naming.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';

const placeRows = z.array(
  z.object({
    claimId: z.string(),
    articleId: z.string(),
    headline: z.string(),
    dueAt: z.date().nullable(),
    number: z.int(),
    sha256: z.string(),
  }),
);

/** The article a claim stands in, and the newest version of it that has the claim's passage. */
export interface ExportedPlace {
  article: { id: string; headline: string; dueAt: Date | null };
  version: { number: number; sha256: string };
}

/** Where these claims stand, by claim. */
export async function placesOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, ExportedPlace>> {
  const rows = placeRows.parse(
    await tx.$queryRaw`
      SELECT DISTINCT ON (c.id) c.id AS "claimId", a.id AS "articleId", a.headline, a."dueAt", v.number, v.sha256
      FROM "Claim" c
      JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = c."articleId"
      JOIN "Anchor" s ON s."workspaceId" = current_workspace() AND s."claimId" = c.id
      JOIN "ArticleVersion" v ON v."workspaceId" = current_workspace() AND v.id = s."versionId"
      WHERE c."workspaceId" = current_workspace() AND c.id = ANY(${[...claimIds]}::uuid[])
      ORDER BY c.id, v.number DESC`,
  );
  return new Map(
    rows.map(({ claimId, articleId, headline, dueAt, number, sha256 }) => [
      claimId,
      { article: { id: articleId, headline, dueAt }, version: { number, sha256 } },
    ]),
  );
}

const namedRows = z.array(
  z.object({
    claimId: z.string(),
    to: publicationStateSchema,
    at: z.date(),
    by: z.string(),
    name: z.string(),
    reasons: namingReasonSchema.array(),
    note: z.string(),
  }),
);

/** How these claims were named last, by claim; nothing of those that never were. */
export async function namedLastOf(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, NonNullable<ExportedClaim['named']>>> {
  const rows = namedRows.parse(
    await tx.$queryRaw`
      SELECT DISTINCT ON (n."claimId") n."claimId", s."to"::text AS "to", s.at, s.by, u.name, n.reasons, n.note
      FROM "NamedClaim" n
      JOIN "PublicationStep" s ON s."workspaceId" = current_workspace() AND s.id = n."stepId"
      JOIN "Member" m ON m."workspaceId" = current_workspace() AND m."userId" = s.by
      JOIN "User" u ON u.id = m."userId"
      WHERE n."workspaceId" = current_workspace() AND n."claimId" = ANY(${[...claimIds]}::uuid[])
      ORDER BY n."claimId", n.id DESC`,
  );
  return new Map(
    rows.map(({ claimId, to, at, by, name, reasons, note }) => [
      claimId,
      { to, at: at.toISOString(), by: { id: by, name }, reasons, note },
    ]),
  );
}
