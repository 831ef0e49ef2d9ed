import { sql, type Sql } from '#lib/db/connection/sql.ts';

/** Twin of `isOverride` in lib/domain/override.ts, of the claim `c`. */
export const isOverride: Sql = sql`((c.confirmation = 'CONFIRMED' AND c.verdict IS DISTINCT FROM 'CONFIRMS')
            OR (c.confirmation = 'FALSE' AND c.verdict IS DISTINCT FROM 'REFUTES'))`;

/** Twin of `isAgainstEvidence` in the same place. */
export const isAgainstEvidence: Sql = sql`(c."overrideNote" IS NOT NULL OR ${isOverride})`;

/**
 * Twin of the rule `override` in lib/domain/needs-editor.ts, with `isOnOneOrigin`: worded as its partial index is, so
 * that the index answers it. What is not counted yet, after an upgrade, is against nothing.
 */
export const isAgainstOrOnOneOrigin: Sql = sql`(c."overrideNote" IS NOT NULL
          OR (c.verdict IS NOT NULL AND ((c.confirmation = 'CONFIRMED'
            AND ((c."supportingOrigins" < 2 AND NOT c."supportingPrimary") OR c.verdict IS DISTINCT FROM 'CONFIRMS'))
          OR (c.confirmation = 'FALSE' AND c.verdict IS DISTINCT FROM 'REFUTES'))))`;
