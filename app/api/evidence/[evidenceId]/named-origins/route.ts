import { z } from 'zod';
import { storedOrigins } from '#lib/queries/claims/stored-origins.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** The origins that the captured text of an item of evidence names, for a person to accept. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ params, actor, requestId }) => {
    const evidenceId = z.uuid().safeParse(params['evidenceId']);
    const origins = evidenceId.success && (await storedOrigins(actor, evidenceId.data));
    if (!origins) return refusalResponse({ code: 'not-found' }, requestId);
    return Response.json({ origins }, { headers: { 'cache-control': 'no-store' } });
  },
});
