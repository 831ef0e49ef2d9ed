import { resolve } from 'node:path';

/*
 * What the start script hands to the process that serves, in its environment: not settings of whoever runs it, which
 * `readSettings` reads, but what came of them. The database's address is asked for anew each time, because it may come
 * back at another port.
 */

/**
 * The address of the database, with the application's own login.
 *
 * @throws Error when the process was started otherwise than by the start script, which sets it.
 */
export function databaseUrl(): string {
  const url = process.env['APP_DATABASE_URL'];
  if (!url) throw new Error('APP_DATABASE_URL is not set; start Corroborate with npm start.');
  return url;
}

/** The address of the reading replica; `null` where there is none. */
export function replicaUrl(): string | null {
  const url = process.env['APP_REPLICA_URL'] ?? '';
  return url === '' ? null : url;
}

/** Takes another address of the database, and how often that had to be started again. */
export function takeDatabase(word: { databaseUrl: string; databaseRestarts: number }): void {
  process.env['APP_DATABASE_URL'] = word.databaseUrl;
  process.env['DATABASE_RESTARTS'] = String(word.databaseRestarts);
}

/** How often the server and the database had to be started again since the start script began. */
export function restarts(): { server: number; database: number } {
  const count = (name: string): number => Number(process.env[name] ?? 0);
  return { server: count('SERVER_RESTARTS'), database: count('DATABASE_RESTARTS') };
}

/** True where the sample content is there, whose logins are shown. */
export function showsDemo(): boolean {
  return process.env['DEMO_SHOWN'] === '1';
}

/** Programs that run in processes of their own, by the file under `lib` that each is. */
const programs = {
  reader: 'readers/reader.ts',
  fetcher: 'fetching/fetcher.ts',
  typesetter: 'report/typesetter.ts',
} as const;

/** Where such a program is: the built server runs elsewhere than its source, and is told the place of that. */
export function programFile(program: keyof typeof programs): string {
  const told = process.env[`${program.toUpperCase()}_FILE`];
  return told ?? resolve(/*turbopackIgnore: true*/ `lib/${programs[program]}`);
}
