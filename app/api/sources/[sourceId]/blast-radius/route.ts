import { z } from 'zod';
import { blastRadius } from '#lib/queries/sources/blast-radius.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** Everything that rests on a source, to be seen before it is discredited. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ params, actor, requestId }) => {
    const sourceId = z.uuid().safeParse(params['sourceId']);
    const radius = sourceId.success && (await blastRadius(actor, sourceId.data));
    if (!radius) return refusalResponse({ code: 'not-found' }, requestId);
    return Response.json(radius, { headers: { 'cache-control': 'no-store' } });
  },
});
