import { filterKindSchema } from '#lib/domain/shapes/filter-choices.ts';
import { filterChoices } from '#lib/queries/claims/filter-choices.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** What a filter of the claims can be set to, for who opens it. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ params, actor, requestId }) => {
    const kind = filterKindSchema.safeParse(params['kind']);
    if (!kind.success) return refusalResponse({ code: 'not-found' }, requestId);
    const choices = await filterChoices(actor, kind.data);
    return Response.json({ choices }, { headers: { 'cache-control': 'no-store' } });
  },
});
