import { z } from 'zod';
import { capturedText } from '#lib/queries/claims/captured-text.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.object({ evidenceId: z.uuid(), captureId: z.uuid() });

/** One text captured from an item of evidence, for those who work on evidence. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ params, actor, requestId }) => {
    const { success, data } = asked.safeParse(params);
    if (!success) return refusalResponse({ code: 'not-found' }, requestId);
    const text = await capturedText(actor, data.evidenceId, data.captureId);
    if (!text.ok) return refusalResponse(text.refusal, requestId);
    return Response.json(text.value, { headers: { 'cache-control': 'no-store' } });
  },
});
