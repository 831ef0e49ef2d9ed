import { defineRoute } from '#lib/web/define-route.ts';
import { claimListResponse } from '#lib/web/report-response.ts';

export const GET = defineRoute({
  access: 'person',
  handle: ({ request, actor, requestId }) => claimListResponse({ actor, request, requestId, format: 'pdf' }),
});
