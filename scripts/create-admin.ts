import { parseArgs } from 'node:util';
import { readSettings } from '#lib/config/env.ts';
import { Failure } from '#lib/config/failure.ts';
import { askNewPassword } from '#scripts/accounts/ask-password.ts';
import { main } from '#scripts/running/script.ts';
import { migrateDatabase, openDatabase } from '#scripts/database/database.ts';
import { createFirstAdmin } from '#scripts/accounts/first-admin.ts';

const usage =
  'Say who and where: npm run create-admin -- --email you@example.org --name "Your Name" --workspace "Your newsroom"';

function options(): { email: string; name: string; workspace: string } {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(3),
      options: { email: { type: 'string' }, name: { type: 'string' }, workspace: { type: 'string' } },
    });
    const { email, workspace } = values;
    if (email === undefined || workspace === undefined) throw new Failure(usage);
    return { email, workspace, name: values.name ?? email.split('@')[0] ?? email };
  } catch {
    throw new Failure(usage);
  }
}

/** `npm run create-admin`: makes a workspace and its first administrator, asking for a password. */
await main(async () => {
  const asked = options();
  const settings = readSettings(process.env);
  const password = await askNewPassword();
  const database = await openDatabase(settings);
  try {
    await migrateDatabase(database.ownerUrl);
    process.env.APP_DATABASE_URL = database.ownerUrl;
    const { slug, email, isNew } = await createFirstAdmin({ ...asked, password });
    const how = isNew ? 'with the password you gave' : 'with the password that account has';
    console.log(`Made the workspace "${slug}". ${email} can sign in ${how}.`);
  } finally {
    await database.release();
  }
});
