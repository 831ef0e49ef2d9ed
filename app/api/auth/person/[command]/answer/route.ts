import { settlePersonKey } from '#lib/commands/kernel/settle-person-key.ts';
import { findPersonCommand } from '#lib/commands/person-registry.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { idempotencyKey } from '#lib/web/idempotency-key.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** Whether what a person changed of their own account under a key was done, for whoever lost the answer. */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const command = findPersonCommand(params['command'] ?? '');
    const key = idempotencyKey(request.headers);
    if (!key.ok) return refusalResponse(key.refusal, requestId);
    if (!command || key.value === null) return refusalResponse({ code: 'not-found' }, requestId);
    const tooOften = await refusalOfRate('changes', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const workspaceId = new URL(request.url).searchParams.get('workspace') ?? actor.workspaceId;
    const settled = await settlePersonKey(actor, { command: command.name, workspaceId, key: key.value });
    if (!settled.ok) return refusalResponse(settled.refusal, requestId);
    return Response.json(settled.value, { headers: { 'cache-control': 'no-store' } });
  },
});
