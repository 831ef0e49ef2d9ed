import { z } from 'zod';
import { namingReasonSchema } from '#lib/domain/needs-naming.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';

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
