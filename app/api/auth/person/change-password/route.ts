import { issueSession } from '#lib/auth/sessions/issue-session.ts';
import { changePassword } from '#lib/commands/account/change-password.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/**
 * Takes no key: its answer is the cookie of a new session, and the session that the same would be sent again under has
 * ended.
 */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, actor, requestId }) => {
    const tooOften = await refusalOfRate('changes', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const result = await changePassword.execute(actor, body.value);
    if (!result.ok) return refusalResponse(result.refusal, requestId);
    await issueSession(result.value.sessionId, actor.email);
    return Response.json({ value: {} }, { headers: { 'cache-control': 'no-store' } });
  },
});
