import { enumWords, join, sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Terms } from '#lib/domain/attribution.ts';

/**
 * Twin of `untoldOn` in lib/domain/confidential/mask-claim.ts: true where none of these sources is in the chain of the
 * claim on terms on which nothing may be told of them, so that of it may be told what is so because of them.
 */
export function isTold(claimId: Sql, sourceIds: readonly Sql[], untold: readonly Terms[]): Sql {
  if (untold.length === 0) return sql`true`;
  // Looked for claim by claim, in the index of the few chains that are not on the record, as no untold one is: by OFFSET,
  // because else all chains on such terms are read first.
  return sql`NOT EXISTS (SELECT FROM "Hop" u WHERE u."workspaceId" = current_workspace() AND u."claimId" = ${claimId}
        AND u."sourceId" IN (${join(sourceIds)}) AND u.terms <> 'ON_RECORD' AND u.terms IN (${enumWords(untold)}) OFFSET 0)`;
}
