import pg from 'pg';
import { z } from 'zod';
import { database } from '#lib/db/client.ts';
import { fillMissing } from '#lib/db/fill-missing.ts';
import { step } from './step.ts';

const idRows = z.array(z.object({ id: z.string() }));

/** The ids of all workspaces; only the owner may lift, for a transaction that changes nothing, what hides them. */
export async function workspaceIds(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('ALTER TABLE "Workspace" NO FORCE ROW LEVEL SECURITY');
    const { rows } = await client.query('SELECT id FROM "Workspace" ORDER BY id');
    await client.query('ROLLBACK');
    return idRows.parse(rows).map(({ id }) => id);
  } finally {
    await client.end();
  }
}

/** Gives claims from before an upgrade what the application keeps of each now. */
export async function fillClaims(ownerUrl: string, appUrl: string): Promise<void> {
  process.env['APP_DATABASE_URL'] = appUrl;
  await step('Counting evidence recorded before it was counted', async (note) => {
    let filled = 0;
    try {
      for (const id of await workspaceIds(ownerUrl)) filled += await fillMissing(id);
    } finally {
      await database().$disconnect();
    }
    note(filled === 0 ? 'none' : `${filled.toLocaleString('en')} claims`);
  });
}
