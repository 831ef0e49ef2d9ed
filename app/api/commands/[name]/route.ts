import { commandBytes } from '#lib/commands/kernel/body-limits.ts';
import { findCommand } from '#lib/commands/registry.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { idempotencyKey, replacedKeys } from '#lib/web/idempotency-key.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** The one door to every change of a workspace. */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const command = findCommand(params['name'] ?? '');
    if (!command) return refusalResponse({ code: 'not-found' }, requestId);
    const key = idempotencyKey(request.headers);
    if (!key.ok) return refusalResponse(key.refusal, requestId);
    const replaced = replacedKeys(request.headers);
    if (!replaced.ok) return refusalResponse(replaced.refusal, requestId);
    const tooOften =
      (await refusalOfRate('changes', actor)) ??
      (command.counted && (await refusalOfRate(command.counted, actor)));
    if (tooOften) return refusalResponse(tooOften, requestId);
    if (command.bodyLimit > commandBytes) {
      // Nothing large is read for somebody who may not do it.
      const no = await command.refusalOfRole(actor);
      if (no) return refusalResponse(no, requestId);
    }
    const body = await jsonBody(request, { limitBytes: command.bodyLimit, owner: actor.userId });
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const result = await command.executeOnce(actor, body.value, key.value, replaced.value);
    if (!result.ok) return refusalResponse(result.refusal, requestId);
    return Response.json({ value: result.value }, { headers: { 'cache-control': 'no-store' } });
  },
});
