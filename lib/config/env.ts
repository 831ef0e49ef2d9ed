import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { UploadRoom } from '#lib/domain/access/upload-room.ts';
import { Failure } from './failure.ts';
import { fetchEnvironment, type FetchSettings } from './fetch-settings.ts';
import { mailEnvironment, type MailSettings } from './mail-settings.ts';
import { onePerProcess } from './one-per-process.ts';
import { ownDisk, storageEnvironment, type StorageSettings } from './storage-settings.ts';

function whole(name: string, low: number, high: number, fallback: number, unit: string) {
  return z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high, {
      error: ({ input }) =>
        `${name} is "${String(input)}": give a whole number${unit} from ${String(low)} to ${String(high)}.`,
    })
    .transform(Number);
}

function postgresUrl(name: string) {
  return z
    .string()
    .refine((text) => /^postgres(ql)?:\/\/[^/]*\/[^/?]+/.test(text) && URL.canParse(text), {
      error: `${name} is not the address of a PostgreSQL database: give postgresql://user:password@host:5432/database.`,
    })
    .optional();
}

const MB = 1024 * 1024;

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const Environment = z.object({
  PORT: whole('PORT', 1, 65_535, 3000, ''),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.hostname()], {
      error:
        'HOST is neither a host name nor an IP address: give one to listen on, such as 127.0.0.1 or 0.0.0.0.',
    })
    .default('127.0.0.1'),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_DIRECT_URL: postgresUrl('DATABASE_DIRECT_URL'),
  DATABASE_REPLICA_URL: postgresUrl('DATABASE_REPLICA_URL'),
  DATABASE_APP_URL: postgresUrl('DATABASE_APP_URL'),
  APP_SECRET: z
    .string()
    .min(32, {
      error:
        'APP_SECRET is too short: give at least 32 random characters, as "openssl rand -base64 32" prints.',
    })
    .optional(),
  APP_URL: z
    .string()
    .refine(
      (text) =>
        /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''),
      {
        error:
          'APP_URL is not the address people use: give http:// or https:// and a host, without a path, such as https://claims.example.org.',
      },
    )
    .optional(),
  DATA_DIR: z.string().default('.data'),
  SESSION_IDLE_MINUTES: whole('SESSION_IDLE_MINUTES', 1, 1_440, 30, ' of minutes'),
  SESSION_ABSOLUTE_HOURS: whole('SESSION_ABSOLUTE_HOURS', 1, 720, 12, ' of hours'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((parts) => parts.every((part) => network.safeParse(part).success), {
      error:
        'TRUSTED_PROXIES is not a list of addresses: give IP addresses or networks with commas between, such as 10.0.0.0/8,192.168.1.5.',
    }),
  COMPRESSION: z
    .enum(['on', 'off'], {
      error: 'COMPRESSION is neither on nor off: say off where a proxy compresses what it passes on.',
    })
    .default('on'),
  WEB_PROCESSES: z
    .string()
    .default('1')
    .refine((text) => text === 'cores' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 64), {
      error: ({ input }) =>
        `WEB_PROCESSES is "${String(input)}": give a whole number from 1 to 64, or the word cores.`,
    }),
  ...mailEnvironment,
  ...fetchEnvironment,
  ...storageEnvironment,
  DEMO: z.enum(['0', '1'], { error: 'DEMO is neither 1 (make the demo content) nor 0.' }).optional(),
  CHANGES_A_MINUTE: whole('CHANGES_A_MINUTE', 60, 1_000_000, 1_200, ''),
  UPLOADS_MB_PER_PERSON: whole('UPLOADS_MB_PER_PERSON', 50, 100_000_000, 5_120, ' of MB'),
  UPLOADS_MB_PER_WORKSPACE: whole('UPLOADS_MB_PER_WORKSPACE', 50, 100_000_000, 51_200, ' of MB'),
  // Longer than an answer is kept that names the upload.
  UNUSED_UPLOAD_DAYS: whole('UNUSED_UPLOAD_DAYS', 8, 3_650, 30, ' of days'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL is none of fatal, error, warn, info, debug and silent.',
    })
    .default('info'),
});

export type Settings = {
  port: number;
  host: string;
  /** The owner's address of a database elsewhere; absent: the embedded one is used. */
  databaseUrl: string | undefined;
  /** The owner's address of the same database past any pooler; only beside `databaseUrl`. */
  databaseDirectUrl: string | undefined;
  /** Where a replica of it is read from. */
  databaseReplicaUrl: string | undefined;
  /** The application's own login there, when the owner may not make one. */
  databaseAppUrl: string | undefined;
  appSecret: string | undefined;
  /** The address people use, without a slash at its end. */
  appUrl: string;
  /** Absolute. */
  dataDir: string;
  sessionIdleMinutes: number;
  sessionAbsoluteHours: number;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** Whether answers are compressed here, and not by a proxy before it. */
  compression: 'on' | 'off';
  /** How many processes answer requests, behind one port. */
  webProcesses: number;
  /** `null` while mail is off. */
  mail: MailSettings | null;
  fetching: FetchSettings;
  /** Where files are kept. */
  storage: StorageSettings;
  /** Where `npm run files:move` puts them. */
  storageTo: StorageSettings | undefined;
  demo: boolean | undefined;
  /** How many changes one person may make in a minute. */
  changesAMinute: number;
  uploadRoom: UploadRoom;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
};

// Each has up to thirteen connections open, of the hundred that the embedded PostgreSQL gives.
const mostOnEmbedded = 6;

function webProcessesOf(said: string, embedded: boolean): number {
  if (said === 'cores') return Math.min(availableParallelism(), embedded ? mostOnEmbedded : 64);
  const count = Number(said);
  if (embedded && count > mostOnEmbedded) {
    throw new Failure(
      `WEB_PROCESSES is "${said}": the embedded database has room for ${String(mostOnEmbedded)}; name a database of your own in DATABASE_URL for more.`,
    );
  }
  return count;
}

function ownAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}

const names = Object.keys(Environment.shape);

declare global {
  interface OnePerProcess {
    /** The settings that were read last, and from what. */
    settings: { last: { from: string; settings: Settings } | null };
  }
}

/**
 * The settings that environment variables give, an empty one counting as absent. Throws a `Failure` with one
 * sentence for each that cannot be used.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  // Each request reads them several times over, and to look whether they are the same takes a tenth of reading them.
  const from = JSON.stringify([process.cwd(), ...names.map((name) => environment[name])]);
  const kept = onePerProcess('settings', () => ({ last: null }));
  if (kept.last?.from === from) return kept.last.settings;
  const settings = parseSettings(environment);
  kept.last = { from, settings };
  return settings;
}

function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) throw new Failure(result.error.issues.map((issue) => issue.message).join('\n'));
  const { data } = result;
  const { SMTP_URL: url, SMTP_FROM: from, SMTP_CA_FILE: caFile } = data;
  if (url !== undefined && from === undefined) {
    throw new Failure('SMTP_FROM is missing: SMTP_URL needs the address that mail is sent from.');
  }
  if (data.DATABASE_DIRECT_URL !== undefined && data.DATABASE_URL === undefined) {
    throw new Failure(
      'DATABASE_URL is missing: DATABASE_DIRECT_URL is only the way past its pooler, for migrations.',
    );
  }
  if (data.DATABASE_REPLICA_URL !== undefined && data.DATABASE_URL === undefined) {
    throw new Failure('DATABASE_URL is missing: DATABASE_REPLICA_URL is a replica of the database there.');
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databaseDirectUrl: data.DATABASE_DIRECT_URL,
    databaseReplicaUrl: data.DATABASE_REPLICA_URL,
    databaseAppUrl: data.DATABASE_APP_URL,
    appSecret: data.APP_SECRET,
    appUrl: data.APP_URL?.replace(/\/$/, '') ?? ownAddress(data.HOST, data.PORT),
    dataDir: resolve(data.DATA_DIR),
    sessionIdleMinutes: data.SESSION_IDLE_MINUTES,
    sessionAbsoluteHours: data.SESSION_ABSOLUTE_HOURS,
    trustedProxies: data.TRUSTED_PROXIES,
    compression: data.COMPRESSION,
    webProcesses: webProcessesOf(data.WEB_PROCESSES, data.DATABASE_URL === undefined),
    mail: url === undefined || from === undefined ? null : { url, from, caFile },
    fetching: { on: data.FETCH_PAGES === '1', allow: data.FETCH_ALLOW, deny: data.FETCH_DENY },
    storage: data.STORAGE ?? ownDisk,
    storageTo: data.STORAGE_TO,
    demo: data.DEMO === undefined ? undefined : data.DEMO === '1',
    changesAMinute: data.CHANGES_A_MINUTE,
    uploadRoom: {
      ofPerson: data.UPLOADS_MB_PER_PERSON * MB,
      ofWorkspace: data.UPLOADS_MB_PER_WORKSPACE * MB,
      unusedDays: data.UNUSED_UPLOAD_DAYS,
    },
    logLevel: data.LOG_LEVEL,
  };
}
