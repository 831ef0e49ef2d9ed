import { parseArgs } from 'node:util';
import { readSettings } from '#lib/config/env.ts';
import { Failure } from '#lib/config/failure.ts';
import { askNewPassword } from '#scripts/accounts/ask-password.ts';
import { main } from '#scripts/running/script.ts';
import { openDatabase } from '#scripts/database/database.ts';
import { giveBackAccount } from '#scripts/accounts/give-back-account.ts';

const usage = 'Say whose: npm run reset-password -- --email person@example.org';

function options(): { email: string } {
  try {
    const { values } = parseArgs({ args: process.argv.slice(3), options: { email: { type: 'string' } } });
    if (values.email === undefined) throw new Failure(usage);
    return { email: values.email };
  } catch {
    throw new Failure(usage);
  }
}

/**
 * `npm run reset-password`: gives an account another password, asked for at the terminal, and with it back to its
 * person. For whoever runs the server; it needs the owner's way to the database, migrated as it is.
 */
await main(async () => {
  const { email } = options();
  const settings = readSettings(process.env);
  const password = await askNewPassword();
  const database = await openDatabase(settings);
  try {
    process.env.APP_DATABASE_URL = database.ownerUrl;
    const { name, ended } = await giveBackAccount(email, password);
    const sessions = ended === 1 ? 'One session' : `${String(ended)} sessions`;
    console.log(
      `The password of ${name} is set, and the address counts as confirmed. ${sessions} of theirs ended; links sent before no longer work.`,
    );
  } finally {
    await database.release();
  }
});
