import { z } from 'zod';
import { previewControl } from '#lib/queries/preview-verdicts.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.object({ sourceId: z.uuid(), controllerId: z.uuid().nullable() });

/** How many verdicts change, and which, when `controller` is recorded to control the source. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const controllerId = new URL(request.url).searchParams.get('controller');
    const { success, data } = asked.safeParse({ sourceId: params['sourceId'], controllerId });
    if (!success) return refusalResponse({ code: 'not-found' }, requestId);
    const preview = await previewControl(actor, data);
    if (!preview.ok) return refusalResponse(preview.refusal, requestId);
    return Response.json(preview.value, { headers: { 'cache-control': 'no-store' } });
  },
});
