import { database } from './client.ts';

/** Whether the database answers, and when not, why in words. */
export type Health = { ok: true } | { ok: false; reason: string };

/** Asks the database one trivial question and waits at most `withinMs` milliseconds for the answer. */
export async function databaseHealth(withinMs: number): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false, reason: `The database did not answer within ${withinMs} ms.` });
    }, withinMs);
  });
  const asked = database().$queryRaw`SELECT 1 AS one`.then(
    (): Health => ({ ok: true }),
    (): Health => ({ ok: false, reason: 'The database can’t be reached.' }),
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
