import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { isAgainstEvidence } from './override.ts';
import { isOpen } from './stage.ts';

const hopsOfClaim = sql`FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."claimId" = c.id`;

/** Twin of `isMisattributed` in lib/domain/attribution.ts, of the claim `c`. */
const isMisattributed = sql`EXISTS (SELECT ${hopsOfClaim} AND h."check" = 'MISATTRIBUTED')`;

/** Twin of `whyNamed` in lib/domain/needs-naming.ts: true of the claim `c` when there is a reason to name it. */
export const needsNaming: Sql = sql`(${isOpen('c')} OR c.confirmation IN ('FALSE', 'RETRACTED') OR ${isAgainstEvidence}
          OR ${isMisattributed}
          OR (c.confirmation <> 'CONFIRMED' AND NOT EXISTS (SELECT ${hopsOfClaim})))`;
