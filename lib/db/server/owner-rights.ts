import type pg from 'pg';
import { Failure } from '#lib/config/failure.ts';

/** The group that migrations grant the application's rights to; each database's login is a member. */
export const appGroup = 'corroborate_app';

type Rights = { owner: string; makes: boolean; exists: boolean };

/** Refuses, with a `Failure`, an owner under whom the first migration could not make the application's group. */
export async function checkMayMakeRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Rights>(
    `SELECT current_user AS owner, rolcreaterole OR rolsuper AS makes,
       EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists
     FROM pg_roles WHERE rolname = current_user`,
    [appGroup],
  );
  const found = rows[0];
  if (!found || found.makes || found.exists) return;
  throw new Failure(
    `The owner "${found.owner}" in DATABASE_URL may not make roles, and the group ${appGroup} is not there yet: let a superuser run ALTER ROLE "${found.owner}" CREATEROLE, or make the group (CREATE ROLE ${appGroup} NOLOGIN) with a login in it for DATABASE_APP_URL.`,
  );
}

/** What lets this owner make the application's login, in words: without CREATEROLE, or of a group of another owner's. */
export async function adviceToMakeLogin(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ owner: string; makes: boolean }>(
    'SELECT current_user AS owner, rolcreaterole AS makes FROM pg_roles WHERE rolname = current_user',
  );
  const owner = `"${rows[0]?.owner ?? ''}"`;
  const statement =
    rows[0]?.makes === true
      ? `GRANT ${appGroup} TO ${owner} WITH ADMIN OPTION`
      : `ALTER ROLE ${owner} CREATEROLE`;
  return `let a superuser run ${statement}, or make a login that is a member of ${appGroup} and name it in DATABASE_APP_URL`;
}
