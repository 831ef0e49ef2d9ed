import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { database } from '#lib/db/connection/client.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { openCluster } from '#scripts/postgres/cluster.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { newsroom } from '#testing/newsroom.ts';
import type { Figure } from '#bench/figure.ts';
import { measureKeptWrites } from '#bench/kept-writes.ts';
import { onOwnDatabase } from '#bench/own-database.ts';
import { dataHome, type Filled } from './place.ts';

async function amongTenThousand(ownerUrl: string): Promise<Figure[]> {
  const claims = 10_000;
  const desk = await newsroom(ownerUrl);
  await manyClaims(desk, claims);
  const sources = await inWorkspace(desk.reviewer, (tx) => tx.source.findMany({ take: 2 }));
  return measureKeptWrites(desk, { claims, sourceIds: sources.map(({ id }) => id) });
}

/** In the filled database, whose largest source is one of the chain. */
async function amongFilled({ claims, desk }: Filled): Promise<Figure[]> {
  const cluster = await openCluster({ home: dataHome, durable: false });
  try {
    const ownerUrl = cluster.ownerUrl('corroborate');
    process.env['APP_DATABASE_URL'] = await ensureAppLogin(ownerUrl, 'a secret of the benchmark only');
    const sourceIds = desk.parties.slice(0, 2);
    return await measureKeptWrites({ ownerUrl, reviewer: desk.reviewer }, { claims, sourceIds });
  } finally {
    await database().$disconnect();
    await cluster.release();
  }
}

/** What all that is kept adds to writes among ten thousand claims, and among those of the filled database where there is one. */
export async function measureWrites(filled: Filled | null): Promise<Figure[]> {
  return [...(await onOwnDatabase(amongTenThousand)), ...(filled ? await amongFilled(filled) : [])];
}
