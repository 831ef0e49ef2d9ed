import { defineRoute } from '#lib/web/define-route.ts';
import { interchangeResponse } from '#lib/web/interchange-response.ts';

export const GET = defineRoute({
  access: 'person',
  handle: ({ request, params, actor, requestId }) =>
    interchangeResponse({
      actor,
      request,
      requestId,
      format: 'annotations',
      articleId: params['articleId'] ?? '',
    }),
});
