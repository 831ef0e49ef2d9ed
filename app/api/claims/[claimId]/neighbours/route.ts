import { z } from 'zod';
import { parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { doneStepSchema } from '#lib/domain/shapes/waits-for.ts';
import { claimNeighbours, nextWaiting } from '#lib/queries/claims/claim-neighbours.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/**
 * The claims that stand beside one in the list that the filters of the address show; with `waits`, after it the next one
 * that waits for the same.
 */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const claimId = z.uuid().safeParse(params['claimId']);
    const { searchParams } = new URL(request.url);
    const asOpen = searchParams.get('stood') === 'open';
    const step = doneStepSchema.safeParse(searchParams.get('waits'));
    searchParams.delete('stood');
    searchParams.delete('waits');
    const { filters, unread } = parseClaimFilters(searchParams);
    const found =
      claimId.success && unread.length === 0
        ? await claimNeighbours(actor, filters, claimId.data, asOpen)
        : null;
    if (!found || !claimId.success) return refusalResponse({ code: 'not-found' }, requestId);
    const next = step.success ? await nextWaiting(actor, filters, claimId.data, step.data) : found.next;
    return Response.json({ ...found, next }, { headers: { 'cache-control': 'no-store' } });
  },
});
