import { answerSignIn } from '#lib/auth/next-auth.ts';
import { authResponse } from '#lib/web/auth-response.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

export const POST = defineRoute({
  access: 'anyone',
  handle: async ({ request, requestId }) => {
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    return authResponse(await answerSignIn(body.value), requestId);
  },
});
