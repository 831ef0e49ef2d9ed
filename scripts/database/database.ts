import type { Settings } from '#lib/config/env.ts';
import { storedSecret } from '#lib/config/secret.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { checkAppRole } from '#lib/db/server/check-role.ts';
import { checkSameDatabase } from '#lib/db/server/check-same-database.ts';
import { checkServer } from '#lib/db/server/check-server.ts';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { openCluster } from '#scripts/postgres/cluster.ts';
import { step } from '#scripts/running/step.ts';

const embeddedName = 'corroborate';
const migrationPatience = 120_000;

export type Database = {
  /** For migrations and for making workspaces; the application never gets it. */
  ownerUrl: string;
  embedded: boolean;
  /** Calls `listener` when the embedded PostgreSQL was started again, perhaps at another address. */
  onRestart: (listener: () => void) => void;
  /** Lets go of the embedded PostgreSQL, which stops with its last user. */
  release: () => Promise<void>;
};

/** The database that the settings name: the embedded one, brought up, or the one of DATABASE_URL, checked. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const { databaseUrl } = settings;
  if (databaseUrl !== undefined) {
    await step('Reaching the database of DATABASE_URL', () => checkServer(databaseUrl));
    return {
      ownerUrl: databaseUrl,
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

/** The address under which the application uses the database, refused when it could do more than it should. */
export async function applicationLogin(settings: Settings, ownerUrl: string): Promise<string> {
  return step("Checking the application's database login", async () => {
    const url = settings.databaseAppUrl ?? (await ensureAppLogin(ownerUrl, applicationSecret(settings)));
    if (settings.databaseAppUrl !== undefined) {
      await checkServer(url, 'DATABASE_APP_URL');
      await checkSameDatabase(ownerUrl, url);
    }
    await checkAppRole(url);
    return url;
  });
}

/** The application's address where its database may have moved: the same login and name, at the owner's host and port. */
export function movedTo(ownerUrl: string, appUrl: string): string {
  const moved = new URL(appUrl);
  moved.host = new URL(ownerUrl).host;
  return moved.href;
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

/** What the application and scripts that act as it read from their environment. */
export function applicationEnvironment(settings: Settings, appUrl: string): Record<string, string> {
  const secret = applicationSecret(settings);
  return {
    APP_DATABASE_URL: appUrl,
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
    CHANGES_A_MINUTE: String(settings.changesAMinute),
    FETCH_PAGES: settings.fetching.on ? '1' : '0',
    FETCH_ALLOW: settings.fetching.allow.join(','),
    FETCH_DENY: settings.fetching.deny.join(','),
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
