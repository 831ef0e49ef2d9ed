import { parseArgs } from 'node:util';
import { readSettings } from '#lib/config/env.ts';
import { Failure } from '#lib/config/failure.ts';
import { database as client } from '#lib/db/connection/client.ts';
import { applicationLogin, openDatabase } from '#scripts/database/database.ts';
import { checkStorage } from '#scripts/files/check-files.ts';
import { moveFiles, type Moved } from '#scripts/files/move-files.ts';
import { main } from '#scripts/running/script.ts';
import { step } from '#scripts/running/step.ts';

const usage =
  'Say where files are to be in STORAGE_TO, and where they are in STORAGE: STORAGE=disk STORAGE_TO=s3://KEY:SECRET@host/bucket npm run files:move. With "-- --remove" each goes from where it was.';
const everyMs = 10_000;

function options(): { remove: boolean } {
  try {
    const { values } = parseArgs({ args: process.argv.slice(3), options: { remove: { type: 'boolean' } } });
    return { remove: values.remove === true };
  } catch {
    throw new Failure(usage);
  }
}

function inWords({ moved, there, bytes }: Moved): string {
  const megabytes = (bytes / 2 ** 20).toFixed(1);
  return `${moved.toLocaleString('en')} moved (${megabytes} MB), ${there.toLocaleString('en')} there already`;
}

function saidNowAndThen(): (moved: Moved) => void {
  let said = Date.now();
  return (moved) => {
    if (Date.now() - said < everyMs) return;
    said = Date.now();
    console.log(`\n  ${inWords(moved)} so far.`);
  };
}

/** `npm run files:move`: brings all files from where `STORAGE` says to where `STORAGE_TO` says. */
await main(async () => {
  const { remove } = options();
  const settings = readSettings(process.env);
  const { storage: from, storageTo: to, dataDir } = settings;
  if (to === undefined || to.text === from.text) throw new Failure(usage);
  const opened = await openDatabase(settings);
  try {
    process.env['APP_DATABASE_URL'] = await applicationLogin(settings, opened);
    await checkStorage(to, dataDir, 'STORAGE_TO');
    const { lost } = await step('Moving files', async (note) => {
      const moved = await moveFiles({ from, to, dataDir, remove, progress: saidNowAndThen() });
      note(inWords(moved));
      return moved;
    });
    for (const { name, damage } of lost) {
      console.error(`${name} is ${damage === 'MISSING' ? 'not there' : 'not what was stored'}.`);
    }
    if (lost.length > 0) process.exitCode = 1;
    console.log(
      'Start the service with STORAGE_TO as its STORAGE, then run this once more for what came meanwhile.',
    );
  } finally {
    await client().$disconnect();
    await opened.release();
  }
});
