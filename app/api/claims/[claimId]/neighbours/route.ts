import { z } from 'zod';
import { parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { claimNeighbours } from '#lib/queries/claims/claim-neighbours.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** The claims that stand beside one in the list that the filters of the address show. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const claimId = z.uuid().safeParse(params['claimId']);
    const { filters } = parseClaimFilters(new URL(request.url).searchParams);
    const found = claimId.success ? await claimNeighbours(actor, filters, claimId.data) : null;
    if (!found) return refusalResponse({ code: 'not-found' }, requestId);
    return Response.json(found, { headers: { 'cache-control': 'no-store' } });
  },
});
