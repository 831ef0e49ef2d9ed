import { z } from 'zod';
import { sourceHistory } from '#lib/queries/sources/source-history.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.object({
  sourceId: z.uuid(),
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable(),
});

/** A page of what happened to a source, newest first. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const before = new URL(request.url).searchParams.get('before');
    const parsed = asked.safeParse({ sourceId: params['sourceId'], before });
    if (!parsed.success) return refusalResponse({ code: 'not-found' }, requestId);
    const history = await sourceHistory(actor, parsed.data.sourceId, parsed.data.before);
    if (!history.ok) return refusalResponse(history.refusal, requestId);
    return Response.json(history.value, { headers: { 'cache-control': 'no-store' } });
  },
});
