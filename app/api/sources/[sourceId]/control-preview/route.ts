import { z } from 'zod';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { previewControl } from '#lib/queries/claims/preview-verdicts.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.object({
  sourceId: z.uuid(),
  controllerId: z.uuid().nullable(),
  kind: sourceKindSchema.optional(),
});

/** How many verdicts change, and which, when `controller` is recorded to control the source, as a `kind` if given. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const { searchParams } = new URL(request.url);
    const { success, data } = asked.safeParse({
      sourceId: params['sourceId'],
      controllerId: searchParams.get('controller'),
      kind: searchParams.get('kind') ?? undefined,
    });
    if (!success) return refusalResponse({ code: 'not-found' }, requestId);
    const { kind, ...control } = data;
    const preview = await previewControl(actor, kind ? { ...control, kind } : control);
    if (!preview.ok) return refusalResponse(preview.refusal, requestId);
    return Response.json(preview.value, { headers: { 'cache-control': 'no-store' } });
  },
});
