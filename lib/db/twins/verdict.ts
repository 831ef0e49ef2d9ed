import { sql, type Sql } from '#lib/db/connection/sql.ts';

/**
 * Twin of `verdictOf` in lib/domain/corroboration/verdict.ts, of the claim `k`: a million claims can’t be counted again
 * for a change of the rule.
 */
export function verdictBy(originsNeeded: Sql, primarySuffices: Sql): Sql {
  return sql`(CASE
    WHEN k."supportingOrigins" > 0 AND k."refutingOrigins" > 0 THEN 'CONFLICTS'
    WHEN k."supportingOrigins" >= ${originsNeeded} OR (${primarySuffices} AND k."supportingPrimary") THEN 'CONFIRMS'
    WHEN k."refutingOrigins" >= ${originsNeeded} OR (${primarySuffices} AND k."refutingPrimary") THEN 'REFUTES'
    ELSE 'INSUFFICIENT' END)::"Verdict"`;
}
