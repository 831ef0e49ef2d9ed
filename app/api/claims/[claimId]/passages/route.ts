import { z } from 'zod';
import { claimPassages } from '#lib/queries/claims/claim-passages.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** How a claim's passage read in each version of its article, newest first. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ params, actor, requestId }) => {
    const claimId = z.uuid().safeParse(params['claimId']);
    const passages = claimId.success && (await claimPassages(actor, claimId.data));
    if (!passages) return refusalResponse({ code: 'not-found' }, requestId);
    return Response.json({ passages }, { headers: { 'cache-control': 'no-store' } });
  },
});
