import { addressBucket } from '#lib/auth/request/client-address.ts';
import { currentBrowser } from '#lib/auth/request/request-facts.ts';
import { logBlocked, reportTypes } from '#lib/web/blocked-content.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** Where browsers tell what the content policy of a page made them block. Nobody signs for it, so little is kept. */
export const POST = defineRoute({
  access: 'browser',
  handle: async ({ request, requestId }) => {
    const { address } = await currentBrowser();
    const tooOften = await refusalOfRate('reports', { network: addressBucket(address) });
    if (tooOften) return refusalResponse(tooOften, requestId);
    const body = await jsonBody(request, { types: reportTypes });
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    await logBlocked(body.value);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  },
});
