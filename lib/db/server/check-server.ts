import pg from 'pg';
import { Failure, codeOf, messageOf } from '#lib/config/failure.ts';

const oldest = 15;

function whyNot(error: unknown, url: URL, setting: string): string {
  const place = `${url.hostname}:${url.port || '5432'}`;
  const database = decodeURIComponent(url.pathname.slice(1));
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The database's host ${url.hostname} is not known: check ${setting}.`;
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${place}: start it, or check ${setting}.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${place} refused the login "${decodeURIComponent(url.username)}": check the name and password in ${setting}.`;
    case '3D000':
      return `PostgreSQL at ${place} has no database "${database}": create it, or check ${setting}.`;
    default:
      return `PostgreSQL at ${place} could not be reached (${messageOf(error)}): check ${setting}.`;
  }
}

async function checkEncoding(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; encoding: string }>(
    'SELECT datname AS name, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()',
  );
  const found = rows[0];
  if (!found || found.encoding === 'UTF8') return;
  throw new Failure(
    `The database "${found.name}" keeps text as ${found.encoding}, which has no room for every language: create one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0, and name it in DATABASE_URL.`,
  );
}

/**
 * Makes sure that a PostgreSQL new enough answers at `url` within 5 s, with a database in UTF-8. Throws a `Failure` that says what is
 * wrong in a sentence without the password.
 */
export async function checkServer(url: string, setting = 'DATABASE_URL'): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(whyNot(error, new URL(url), setting));
  }
  try {
    const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
      "SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version",
    );
    const found = rows[0];
    if (found && Math.floor(Number(found.server_version_num) / 10_000) < oldest) {
      throw new Failure(
        `The database runs PostgreSQL ${found.server_version}, and Corroborate needs ${String(oldest)} or later: upgrade it, or name another in DATABASE_URL.`,
      );
    }
    await checkEncoding(client);
  } finally {
    await client.end();
  }
}
