import { answerSignIn } from '#lib/auth/next-auth.ts';
import { authResponse } from '#lib/web/auth-response.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { isJson } from '#lib/web/json-body.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

export const POST = defineRoute({
  access: 'anyone',
  handle: async ({ request, requestId }) =>
    isJson(request)
      ? authResponse(await answerSignIn(request), requestId)
      : refusalResponse({ code: 'wrong-content-type', expected: 'application/json' }, requestId),
});
