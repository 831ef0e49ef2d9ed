import { z } from 'zod';
import { previewMerge } from '#lib/queries/claims/preview-verdicts.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.object({ sourceId: z.uuid(), intoId: z.uuid() });

/** How many verdicts change, and which, when the source becomes part of the one named as `into`. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const intoId = new URL(request.url).searchParams.get('into');
    const { success, data } = asked.safeParse({ sourceId: params['sourceId'], intoId });
    if (!success) return refusalResponse({ code: 'not-found' }, requestId);
    const preview = await previewMerge(actor, data);
    if (!preview.ok) return refusalResponse(preview.refusal, requestId);
    return Response.json(preview.value, { headers: { 'cache-control': 'no-store' } });
  },
});
