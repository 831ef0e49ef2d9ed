import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace, type Scope, type Tx } from '#lib/db/transaction.ts';

const lines = z.array(z.object({ 'QUERY PLAN': z.string() }));

/**
 * How the database would run a statement as the application's role, under row-level security, line by line. With
 * `scanning`, as if whole tables could be scanned: only so, and with many rows, does it show that an index is worth taking.
 */
export async function planOf(
  scope: Scope,
  statement: (now: Date, tx: Tx) => Sql,
  { scanning = false } = {},
): Promise<string> {
  return inWorkspace(scope, async (tx, now) => {
    if (scanning) await tx.$executeRaw`SET LOCAL enable_seqscan = on`;
    const found = lines.parse(await tx.$queryRaw(sql`EXPLAIN ${statement(now, tx)}`));
    return found.map((line) => line['QUERY PLAN']).join('\n');
  });
}
