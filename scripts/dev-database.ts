import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedSecret } from '#lib/config/secret.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { openCluster } from './postgres/cluster.ts';

/** Runs the embedded database alone and writes where it is to `dev.env`, until it is stopped. */
const home = process.env.DATA_DIR ?? '.data';
const cluster = await openCluster({ home });
const ownerUrl = cluster.ownerUrl('corroborate');
const { applied } = await applyMigrations(ownerUrl);
const secret = storedSecret(home);
const appUrl = await ensureAppLogin(ownerUrl, secret);
const file = join(home, 'dev.env');
const lines = [
  `DATABASE_URL=${ownerUrl}`,
  `APP_DATABASE_URL=${appUrl}`,
  `APP_SECRET=${secret}`,
  `NEXTAUTH_SECRET=${secret}`,
  'NEXTAUTH_URL=http://127.0.0.1:3000',
];
writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
console.log(
  `The database is up (${String(applied.length)} migrations applied); its addresses are in ${file}.`,
);

const alive = setInterval(() => undefined, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(alive);
    void cluster.release().then(() => process.exit(0));
  });
}
