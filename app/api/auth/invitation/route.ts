import { z } from 'zod';
import { invitation } from '#lib/queries/workspace/invitation.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const inputSchema = z.strictObject({ link: z.string().max(200) });

// Posted, so that the secret stands in no address.
export const POST = defineRoute({
  access: 'anyone',
  handle: async ({ request, requestId }) => {
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const asked = inputSchema.safeParse(body.value);
    const found = asked.success ? await invitation(asked.data.link) : null;
    if (!found) return refusalResponse({ code: 'invitation-over' }, requestId);
    return Response.json({ value: found }, { headers: { 'cache-control': 'no-store' } });
  },
});
