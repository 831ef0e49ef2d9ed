import { z } from 'zod';
import { claimHistory } from '#lib/queries/claims/claim-history.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.object({
  claimId: z.uuid(),
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable(),
});

/** A page of what happened to a claim, newest first. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const before = new URL(request.url).searchParams.get('before');
    const parsed = asked.safeParse({ claimId: params['claimId'], before });
    const history = parsed.success && (await claimHistory(actor, parsed.data.claimId, parsed.data.before));
    if (!history) return refusalResponse({ code: 'not-found' }, requestId);
    return Response.json(history, { headers: { 'cache-control': 'no-store' } });
  },
});
