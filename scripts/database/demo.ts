import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#lib/config/env.ts';
import { isLoopback } from '#lib/config/loopback.ts';
import { Failure } from '#lib/config/failure.ts';
import { demoPassword, demoPeople } from '#lib/domain/access/demo-people.ts';
import { createDemo } from '#prisma/demo.ts';
import {
  applicationEnvironment,
  hasPeople,
  migrateDatabase,
  recreateEmbedded,
  type Database,
} from './database.ts';
import { step } from '#scripts/running/step.ts';

type Stage = 'none' | 'begun' | 'made';

function markerOf(settings: Settings): string {
  return join(settings.dataDir, 'demo');
}

function stageOf(settings: Settings): Stage {
  if (!existsSync(markerOf(settings))) return 'none';
  return readFileSync(markerOf(settings), 'utf8').trim() === 'made' ? 'made' : 'begun';
}

function mark(settings: Settings, stage: Stage): void {
  mkdirSync(settings.dataDir, { recursive: true });
  writeFileSync(markerOf(settings), `${stage}\n`);
}

/** Whether sample content belongs in this database: its password is known to everyone who reads the manual. */
export function wantsDemo(settings: Settings, embedded: boolean): boolean {
  if (settings.demo !== undefined) return settings.demo;
  return embedded && isLoopback(settings.host);
}

/** Removes what a first run left half made: nobody has worked in that database yet. */
export async function discardUnfinishedDemo(settings: Settings, database: Database): Promise<void> {
  if (!database.embedded || stageOf(settings) !== 'begun') return;
  await step('Clearing a first run that was cut off', () => recreateEmbedded(database.ownerUrl));
  mark(settings, 'none');
  await migrateDatabase(database.ownerUrl);
}

/** Everybody may know the password of the demo accounts, so nobody elsewhere may reach them. */
function refuseToServe(settings: Settings): void {
  if (wantsDemo(settings, true)) return;
  throw new Failure(
    `The database in ${settings.dataDir} holds the demo accounts, whose password is in the manual: serve it on HOST=127.0.0.1 only, or set DATA_DIR to a new folder.`,
  );
}

/** Makes the demo content in a database without people, once. Returns whether this database has it. */
export async function ensureDemo(settings: Settings, database: Database, appUrl: string): Promise<boolean> {
  if (stageOf(settings) === 'made' && database.embedded) {
    refuseToServe(settings);
    return true;
  }
  if (!wantsDemo(settings, database.embedded) || (await hasPeople(database.ownerUrl))) return false;
  Object.assign(process.env, applicationEnvironment(settings, appUrl));
  mark(settings, 'begun');
  await step('Creating the demo content', () => createDemo({ ownerUrl: database.ownerUrl, appUrl }));
  mark(settings, 'made');
  return true;
}

export function demoLogins(): string {
  const lines = demoPeople.map(({ email, role }) => `  ${email.padEnd(24)}${role.toLowerCase()}`);
  return ['Demo logins (sample data), password ' + demoPassword + ':', ...lines].join('\n');
}
