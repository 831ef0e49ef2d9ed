import { currentBrowser } from '#lib/auth/request/request-facts.ts';
import { confirmAddress } from '#lib/commands/account/confirm-address.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

export const POST = defineRoute({
  access: 'anyone',
  handle: async ({ request, requestId }) => {
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const result = await confirmAddress(body.value, await currentBrowser());
    if (!result.ok) return refusalResponse(result.refusal, requestId);
    return Response.json({ value: result.value }, { headers: { 'cache-control': 'no-store' } });
  },
});
