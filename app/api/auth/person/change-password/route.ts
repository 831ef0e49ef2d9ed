import { issueSession } from '#lib/auth/issue-session.ts';
import { changePassword } from '#lib/commands/change-password.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, actor, requestId }) => {
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const result = await changePassword.execute(actor, body.value);
    if (!result.ok) return refusalResponse(result.refusal, requestId);
    await issueSession(result.value.sessionId, actor.email);
    return Response.json({ value: {} }, { headers: { 'cache-control': 'no-store' } });
  },
});
