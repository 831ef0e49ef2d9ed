import { readSettings } from '#lib/config/env.ts';
import { paths } from '#lib/web/paths.ts';
import { askedToStop, main } from '#scripts/running/script.ts';
import {
  applicationEnvironment,
  applicationLogin,
  migrateDatabase,
  openDatabase,
  type Database,
} from '#scripts/database/database.ts';
import { ensureDemo } from '#scripts/database/demo.ts';
import { readImportArguments } from '#scripts/importing/import-arguments.ts';
import { importFile, readFileToImport } from '#scripts/importing/import-file.ts';
import { step } from '#scripts/running/step.ts';

/**
 * `npm run import -- FILE-OR-ADDRESS --workspace demo --as reviewer@demo.example`: imports an article whether or not the
 * server runs. What was recognised, left out and noticed goes to standard error; its id and address, as JSON, are all
 * that goes to standard output.
 */
await main(async () => {
  const asked = readImportArguments(process.argv.slice(3));
  const settings = readSettings(process.env);
  // npm runs scripts in the project's folder and says where it was called.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const { input, report } = await readFileToImport(asked, folder, settings);
  for (const line of report) console.error(line);
  let opening: Promise<Database> | undefined;

  async function run() {
    opening = openDatabase(settings);
    const database = await opening;
    await migrateDatabase(database.ownerUrl);
    const appUrl = await applicationLogin(settings, database);
    await ensureDemo(settings, database, appUrl);
    Object.assign(process.env, applicationEnvironment(settings, appUrl));
    return step('Importing the article', async (note) => {
      const imported = await importFile(input, asked);
      if (imported.existing) note('this text is here already');
      return imported;
    });
  }

  try {
    const imported = await Promise.race([run(), askedToStop()]);
    if (!imported) {
      process.exitCode = 130;
      return;
    }
    const { articleId: id, existing } = imported;
    const address = `${settings.appUrl}${paths.article(id)}`;
    console.log(JSON.stringify({ id, address, existing }));
  } finally {
    await (await opening)?.release();
  }
});
