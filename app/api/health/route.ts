import { databaseHealth } from '#lib/db/health.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { version } from '#lib/web/version.ts';

export const GET = defineRoute({
  access: 'anyone',
  handle: async () => {
    const health = await databaseHealth(150);
    const headers = { 'cache-control': 'no-store' };
    return health.ok
      ? Response.json({ status: 'ok', version }, { headers })
      : Response.json({ status: 'unavailable', version, reason: health.reason }, { status: 503, headers });
  },
});
