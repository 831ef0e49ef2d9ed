import { storeFile } from '#lib/commands/evidence/store-file.ts';
import { findCommand } from '#lib/commands/registry.ts';
import { settleKey } from '#lib/commands/kernel/settle-key.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { idempotencyKey } from '#lib/web/idempotency-key.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** Whether what was sent to a command under a key was done, for whoever lost the answer. */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const name = params['name'] ?? '';
    // A file comes through a door of its own.
    const command = name === storeFile.name ? storeFile : findCommand(name);
    const key = idempotencyKey(request.headers);
    if (!key.ok) return refusalResponse(key.refusal, requestId);
    if (!command || key.value === null) return refusalResponse({ code: 'not-found' }, requestId);
    const tooOften = await refusalOfRate('changes', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const settled = await settleKey(actor, command, key.value);
    if (!settled.ok) return refusalResponse(settled.refusal, requestId);
    return Response.json(settled.value, { headers: { 'cache-control': 'no-store' } });
  },
});
