import type { Settings } from '#lib/config/env.ts';
import { Failure, messageOf } from '#lib/config/failure.ts';
import { storedSecret } from '#lib/config/secret.ts';
import { asPooled } from '#lib/db/connection/bounds.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { checkAppRole } from '#lib/db/server/check-role.ts';
import { checkReplica } from '#lib/db/server/check-replica.ts';
import { checkSameDatabase } from '#lib/db/server/check-same-database.ts';
import { checkServer } from '#lib/db/server/check-server.ts';
import { isBehindPooler } from '#lib/db/server/find-pooler.ts';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { openCluster } from '#scripts/postgres/cluster.ts';
import { step } from '#scripts/running/step.ts';

const embeddedName = 'corroborate';
const migrationPatience = 120_000;

export type Database = {
  /** For migrations and for making workspaces, past any pooler; the application never gets it. */
  ownerUrl: string;
  /** By which way the application reaches it: the owner's address too, perhaps that of a pooler before it. */
  servedUrl: string;
  embedded: boolean;
  /** Calls `listener` when the embedded PostgreSQL was started again, perhaps at another address. */
  onRestart: (listener: () => void) => void;
  /** Lets go of the embedded PostgreSQL, which stops with its last user. */
  release: () => Promise<void>;
};

/** The two ways to a database elsewhere, where each was seen to lead to what it is for. */
async function addressesOf(
  databaseUrl: string,
  directUrl: string | undefined,
): Promise<Pick<Database, 'ownerUrl' | 'servedUrl'>> {
  await checkServer(databaseUrl);
  const pooled = await isBehindPooler(databaseUrl);
  const servedUrl = pooled ? asPooled(databaseUrl) : databaseUrl;
  if (directUrl !== undefined) {
    await checkServer(directUrl, 'DATABASE_DIRECT_URL');
    if (await isBehindPooler(directUrl)) {
      throw new Failure(
        'DATABASE_DIRECT_URL leads to a pooler too, which lends a connection for one transaction: give the address of PostgreSQL itself.',
      );
    }
    await checkSameDatabase(directUrl, databaseUrl, 'DATABASE_DIRECT_URL');
  } else if (pooled) {
    throw new Failure(
      'DATABASE_URL leads to a pooler that lends a connection for one transaction, such as PgBouncer, and migrations need one of their own: give the address of PostgreSQL itself in DATABASE_DIRECT_URL, beside that of the pooler in DATABASE_URL.',
    );
  }
  return { ownerUrl: directUrl ?? databaseUrl, servedUrl };
}

/** The database that the settings name: the embedded one, brought up, or the one of DATABASE_URL, checked. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const { databaseUrl } = settings;
  if (databaseUrl !== undefined) {
    const addresses = await step('Reaching the database of DATABASE_URL', () =>
      addressesOf(databaseUrl, settings.databaseDirectUrl),
    );
    return {
      ...addresses,
      embedded: false,
      onRestart: () => undefined,
      release: () => Promise.resolve(),
    };
  }
  const cluster = await step('Starting PostgreSQL', async (note) => {
    const opened = await openCluster({ home: settings.dataDir });
    if (opened.place.dataMoved)
      note(`done, with its data in ${opened.place.data}, which its own account can enter`);
    return opened;
  });
  return {
    get ownerUrl() {
      return cluster.ownerUrl(embeddedName);
    },
    get servedUrl() {
      return cluster.ownerUrl(embeddedName);
    },
    embedded: true,
    onRestart: cluster.onRestart,
    release: cluster.release,
  };
}

export async function migrateDatabase(ownerUrl: string): Promise<void> {
  await step('Migrating the database', async (note) => {
    const say = (sentence: string): void => {
      console.error(`\n  ${sentence}`);
    };
    const { applied } = await applyMigrations(ownerUrl, undefined, { waitMs: migrationPatience, say });
    note(applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`);
  });
}

/** The secret that sessions are signed with and the application's database password follows from. */
export function applicationSecret(settings: Settings): string {
  return settings.appSecret ?? storedSecret(settings.dataDir);
}

/** The login that the owner makes for the application, by the way on which it is used. */
async function madeLogin(settings: Settings, { ownerUrl, servedUrl }: Database): Promise<string> {
  const direct = await ensureAppLogin(ownerUrl, applicationSecret(settings));
  if (servedUrl === ownerUrl) return direct;
  const url = loginAt(servedUrl, direct);
  await checkServer(url).catch((error: unknown) => {
    throw new Failure(
      `The pooler of DATABASE_URL does not let in the application's login "${new URL(url).username}" (${messageOf(error)}): have it look logins up in PostgreSQL, as PgBouncer does with auth_query, or name one that it knows in DATABASE_APP_URL.`,
    );
  });
  return url;
}

async function namedLogin(url: string, ownerUrl: string): Promise<string> {
  await checkServer(url, 'DATABASE_APP_URL');
  await checkSameDatabase(ownerUrl, url);
  return (await isBehindPooler(url)) ? asPooled(url) : url;
}

/** The address under which the application uses the database, refused when it could do more than it should. */
export async function applicationLogin(settings: Settings, database: Database): Promise<string> {
  return step("Checking the application's database login", async () => {
    const named = settings.databaseAppUrl;
    const url =
      named === undefined ? await madeLogin(settings, database) : await namedLogin(named, database.ownerUrl);
    await checkAppRole(url);
    return url;
  });
}

/** A login by the way of another's address. */
export function loginAt(way: string, login: string): string {
  const url = new URL(way);
  const { username, password } = new URL(login);
  [url.username, url.password] = [username, password];
  return url.href;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

export async function hasPeople(ownerUrl: string): Promise<boolean> {
  return (await query(ownerUrl, 'SELECT 1 FROM "User" LIMIT 1')).length > 0;
}

/** Empties the embedded database, which holds nothing but a first run that was cut off. */
export async function recreateEmbedded(ownerUrl: string): Promise<void> {
  const maintenance = new URL(ownerUrl);
  maintenance.pathname = '/postgres';
  await query(maintenance.href, `DROP DATABASE ${embeddedName} WITH (FORCE)`);
  await query(maintenance.href, `CREATE DATABASE ${embeddedName}`);
}

function replicaLogin({ databaseReplicaUrl }: Settings, appUrl: string): string | undefined {
  return databaseReplicaUrl === undefined ? undefined : loginAt(databaseReplicaUrl, appUrl);
}

/** Makes sure that a replica is one, where the settings name one. */
export async function checkReplicaOf(settings: Settings, appUrl: string): Promise<void> {
  const url = replicaLogin(settings, appUrl);
  if (url === undefined) return;
  await step('Reaching the replica of DATABASE_REPLICA_URL', async (note) => {
    note((await checkReplica(appUrl, url)) ?? 'done');
  });
}

/** What the application and scripts that act as it read from their environment. */
export function applicationEnvironment(settings: Settings, appUrl: string): Record<string, string> {
  const secret = applicationSecret(settings);
  return {
    APP_DATABASE_URL: appUrl,
    APP_REPLICA_URL: replicaLogin(settings, appUrl) ?? '',
    APP_SECRET: secret,
    APP_URL: settings.appUrl,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.appUrl,
    DATA_DIR: settings.dataDir,
    SESSION_IDLE_MINUTES: String(settings.sessionIdleMinutes),
    SESSION_ABSOLUTE_HOURS: String(settings.sessionAbsoluteHours),
    SESSION_ABSOLUTE_MINUTES: String(settings.sessionAbsoluteHours * 60),
    TRUSTED_PROXIES: settings.trustedProxies.join(','),
    COMPRESSION: settings.compression,
    WEB_PROCESSES: String(settings.webProcesses),
    CHANGES_A_MINUTE: String(settings.changesAMinute),
    FETCH_PAGES: settings.fetching.on ? '1' : '0',
    FETCH_ALLOW: settings.fetching.allow.join(','),
    FETCH_DENY: settings.fetching.deny.join(','),
    STORAGE: settings.storage.text,
    LOG_LEVEL: settings.logLevel,
    ...(settings.mail && {
      SMTP_URL: settings.mail.url,
      SMTP_FROM: settings.mail.from,
      SMTP_CA_FILE: settings.mail.caFile ?? '',
    }),
    HOST: settings.host,
    HOSTNAME: settings.host,
    PORT: String(settings.port),
  };
}
