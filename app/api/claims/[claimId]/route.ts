import { z } from 'zod';
import { claimPage } from '#lib/queries/claims/claim-page.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** One claim as it is now. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ params, actor, requestId }) => {
    const claimId = z.uuid().safeParse(params['claimId']);
    const page = claimId.success && (await claimPage(actor, claimId.data));
    if (!page) return refusalResponse({ code: 'not-found' }, requestId);
    return Response.json({ claim: page.claim }, { headers: { 'cache-control': 'no-store' } });
  },
});
