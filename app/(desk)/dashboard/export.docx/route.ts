import { defineRoute } from '#lib/web/define-route.ts';
import { reportResponse } from '#lib/web/report-response.ts';

export const GET = defineRoute({
  access: 'person',
  handle: ({ request, actor, requestId }) => reportResponse({ actor, request, requestId, format: 'docx' }),
});
