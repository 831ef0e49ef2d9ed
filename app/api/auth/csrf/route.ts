import { answerCsrf } from '#lib/auth/next-auth.ts';
import { authResponse } from '#lib/web/auth-response.ts';
import { defineRoute } from '#lib/web/define-route.ts';

export const GET = defineRoute({
  access: 'anyone',
  handle: async ({ requestId }) => authResponse(await answerCsrf(), requestId),
});
