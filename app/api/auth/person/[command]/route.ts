import { findPersonCommand } from '#lib/commands/person-registry.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { idempotencyKey } from '#lib/web/idempotency-key.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** The one door to what a person changes of their own account. */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const command = findPersonCommand(params['command'] ?? '');
    if (!command) return refusalResponse({ code: 'not-found' }, requestId);
    const tooOften = await refusalOfRate('changes', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const key = idempotencyKey(request.headers);
    if (!key.ok) return refusalResponse(key.refusal, requestId);
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const result = await command.executeOnce(actor, body.value, key.value);
    if (!result.ok) return refusalResponse(result.refusal, requestId);
    return Response.json({ value: result.value }, { headers: { 'cache-control': 'no-store' } });
  },
});
