import { defineRoute } from '#lib/web/define-route.ts';
import { exportResponse } from '#lib/web/export-response.ts';

export const GET = defineRoute({
  access: 'person',
  handle: ({ request, actor, requestId }) => exportResponse({ actor, request, requestId, format: 'xlsx' }),
});
