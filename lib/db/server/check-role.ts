import { Failure } from '#lib/config/failure.ts';
import { withClient } from './with-client.ts';

type Finding = { role: string; finding: string };

/** Each row is a way past row-level security or around the log that this login has. */
const findings = `
  WITH reachable AS (SELECT oid, rolsuper, rolbypassrls FROM pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER'))
  SELECT current_user AS role, finding FROM (
    SELECT 'is a superuser' AS finding, 1 AS rank WHERE EXISTS (SELECT FROM reachable WHERE rolsuper)
    UNION ALL
    SELECT 'has BYPASSRLS', 2 WHERE EXISTS (SELECT FROM reachable WHERE rolbypassrls)
    UNION ALL
    SELECT 'owns the table ' || relname, 3 FROM pg_class
      WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
        AND relowner IN (SELECT oid FROM reachable)
    UNION ALL
    SELECT 'may create objects in the schema public', 4 WHERE has_schema_privilege(current_user, 'public', 'CREATE')
    UNION ALL
    SELECT 'may create schemas in this database', 5
      WHERE has_database_privilege(current_user, current_database(), 'CREATE')
    UNION ALL
    SELECT 'may change events', 6 FROM (SELECT to_regclass('public."Event"') AS event) AS log
      WHERE event IS NOT NULL AND has_table_privilege(current_user, event, 'UPDATE, DELETE, TRUNCATE')
    UNION ALL
    SELECT 'may read or change passwords', 7 FROM (SELECT to_regclass('public."User"') AS account) AS people
      WHERE account IS NOT NULL AND has_column_privilege(current_user, account, 'passwordHash', 'SELECT, INSERT, UPDATE')
    UNION ALL
    SELECT 'may reach ' || what, 8 FROM (VALUES ('Session', 'sessions'), ('RateLimit', 'the counts of tries'),
        ('AddressToken', 'links that prove an address'), ('Mail', 'mail that waits')) AS kept (name, what)
      WHERE to_regclass(format('public.%I', name)) IS NOT NULL
        AND (has_any_column_privilege(current_user, to_regclass(format('public.%I', name)), 'SELECT, INSERT, UPDATE')
          OR has_table_privilege(current_user, to_regclass(format('public.%I', name)), 'DELETE, TRUNCATE'))
  ) AS ways ORDER BY rank LIMIT 1`;

/** Each row is a table that every page reads and this login may not. */
const missing = `
  SELECT current_user AS role, name AS finding
  FROM unnest(ARRAY['Workspace', 'Member', 'Article', 'Claim', 'Event']) AS needed (name)
  WHERE to_regclass(format('public.%I', name)) IS NULL
    OR NOT has_schema_privilege(current_user, 'public', 'USAGE')
    OR NOT has_table_privilege(current_user, to_regclass(format('public.%I', name)), 'SELECT')
  LIMIT 1`;

/**
 * Refuses, with a `Failure`, a login for the application that could read another workspace's rows or change
 * the log (superuser, BYPASSRLS, an owner of tables, one that may create objects, or may change events), or reach
 * passwords, sessions, counts of tries or mail, and one that may not read what every page needs.
 */
export async function checkAppRole(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const tooMuch = (await client.query<Finding>(findings)).rows[0];
    if (tooMuch) {
      throw new Failure(
        `The application may not use the database as "${tooMuch.role}", which ${tooMuch.finding}: name a login in DATABASE_APP_URL that is only a member of corroborate_app.`,
      );
    }
    const tooLittle = (await client.query<Finding>(missing)).rows[0];
    if (!tooLittle) return;
    throw new Failure(
      `The application's login "${tooLittle.role}" may not read the table ${tooLittle.finding}: let the owner run GRANT corroborate_app TO "${tooLittle.role}". When it is a member already, the database was restored without its privileges; restore it with them.`,
    );
  });
}
