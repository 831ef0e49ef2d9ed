import { readSettings } from '#lib/config/env.ts';
import { schemaDifference } from '#lib/db/migrations/migrate.ts';
import { main } from '#scripts/running/script.ts';
import { applicationLogin, migrateDatabase, openDatabase } from '#scripts/database/database.ts';
import { fillClaims, sayProgress } from '#scripts/database/fill.ts';
import { step } from '#scripts/running/step.ts';

/** `npm run migrate`: brings the database of the settings up to date, without starting anything else. */
await main(async () => {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  try {
    await migrateDatabase(database.ownerUrl);
    const appUrl = await applicationLogin(settings, database);
    await step('Preparing what this version keeps', async (note) => {
      const stopped = new AbortController().signal;
      const { by, rows } = await fillClaims(database.ownerUrl, appUrl, { progress: sayProgress(), stopped });
      if (by === 'another process') note('another process does it');
      else note(rows === 0 ? 'nothing to fill in' : `${rows.toLocaleString('en')} rows filled in`);
    });
    await step('Comparing the database with prisma/schema.prisma', async (note) => {
      note((await schemaDifference(database.ownerUrl)) === '' ? 'they agree' : 'they differ');
    });
  } finally {
    await database.release();
  }
});
