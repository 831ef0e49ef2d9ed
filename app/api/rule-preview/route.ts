import { z } from 'zod';
import { previewRule } from '#lib/queries/claims/preview-verdicts.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.object({
  originsNeeded: z.coerce.number().int().min(1).max(9),
  primarySuffices: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});

/** How many verdicts change, and which, under another rule of the workspace. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, actor, requestId }) => {
    const query = new URL(request.url).searchParams;
    const { success, data } = asked.safeParse({
      originsNeeded: query.get('origins'),
      primarySuffices: query.get('primary'),
    });
    if (!success) return refusalResponse({ code: 'not-found' }, requestId);
    const preview = await previewRule(actor, data);
    if (!preview.ok) return refusalResponse(preview.refusal, requestId);
    return Response.json(preview.value, { headers: { 'cache-control': 'no-store' } });
  },
});
