import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { database } from '#lib/db/connection/client.ts';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { roleSchema } from '#lib/domain/access/role.ts';
import { discardCluster, openCluster } from '#scripts/postgres/cluster.ts';
import { fillData } from './fill-data.ts';

/** Where a filled database stays until it is filled anew or the folder is removed. */
export const dataHome = resolve('.data', 'bench-data');
const deskFile = join(dataHome, 'desk.json');

const actor = z.object({ userId: z.string(), workspaceId: z.string(), role: roleSchema });
const filledSchema = z.object({
  claims: z.number(),
  desk: z.object({
    ownerUrl: z.string(),
    workspaceId: z.string(),
    viewer: actor,
    reviewer: actor,
    secondReviewer: actor,
    editor: actor,
    secondEditor: actor,
    admin: actor,
    checkers: z.array(actor),
    signers: z.array(actor),
    parties: z.array(z.string()),
    publishers: z.array(z.string()),
  }),
});

/** The desk that a filled database holds, and how many claims. */
export type Filled = z.infer<typeof filledSchema>;

/** What is in the filled database; `null` where there is none, or it was not filled to the end. */
export function filledData(): Filled | null {
  return existsSync(deskFile) ? filledSchema.parse(JSON.parse(readFileSync(deskFile, 'utf8'))) : null;
}

/** Fills a database of its own with so many claims, in place of the one before; its PostgreSQL is stopped then. */
export async function fillAnew(
  claims: number,
  how: { note: (text: string) => void; stopped: AbortSignal },
): Promise<Filled> {
  const before = await openCluster({ home: dataHome, durable: false });
  await before.release();
  discardCluster(dataHome, before);
  const cluster = await openCluster({ home: dataHome, durable: false });
  try {
    const ownerUrl = cluster.ownerUrl('corroborate');
    await applyMigrations(ownerUrl);
    process.env['APP_DATABASE_URL'] = await ensureAppLogin(ownerUrl, 'a secret of the benchmark only');
    const filled = { claims, desk: await fillData(ownerUrl, claims, how) };
    writeFileSync(deskFile, JSON.stringify(filled));
    return filled;
  } catch (error) {
    rmSync(deskFile, { force: true });
    throw error;
  } finally {
    await database().$disconnect();
    await cluster.release();
  }
}
