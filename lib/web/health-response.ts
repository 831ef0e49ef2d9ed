import { databaseHealth } from '#lib/db/health.ts';
import { version } from './version.ts';

/** How long the database has to answer, in milliseconds; the whole answer is given within 200. */
const patience = 150;

/** 200 with the version when the database answers, 503 with the reason in words when it does not. */
export async function healthResponse(): Promise<Response> {
  const health = await databaseHealth(patience);
  const headers = { 'cache-control': 'no-store' };
  return health.ok
    ? Response.json({ status: 'ok', version }, { headers })
    : Response.json({ status: 'unavailable', version, reason: health.reason }, { status: 503, headers });
}
