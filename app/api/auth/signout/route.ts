import { z } from 'zod';
import { answerSignOut } from '#lib/auth/next-auth.ts';
import { authResponse } from '#lib/web/auth-response.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const asked = z.looseObject({ wipe: z.literal('storage').optional().catch(undefined) }).catch({});

export const POST = defineRoute({
  access: 'anyone',
  handle: async ({ request, requestId }) => {
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const { wipe } = asked.parse(body.value);
    const response = await authResponse(await answerSignOut(body.value), requestId);
    // Not cookies: the one by which a browser is known again keeps strangers from locking its people out.
    if (response.ok) response.headers.set('clear-site-data', wipe ? '"cache", "storage"' : '"cache"');
    return response;
  },
});
