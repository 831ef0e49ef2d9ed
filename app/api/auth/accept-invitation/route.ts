import { currentActor } from '#lib/auth/sessions/actor.ts';
import { issueSession } from '#lib/auth/sessions/issue-session.ts';
import { currentBrowser } from '#lib/auth/request/request-facts.ts';
import { acceptInvitation } from '#lib/commands/account/accept-invitation.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

export const POST = defineRoute({
  access: 'anyone',
  handle: async ({ request, requestId }) => {
    const body = await jsonBody(request);
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const result = await acceptInvitation(body.value, await currentActor(), await currentBrowser());
    if (!result.ok) return refusalResponse(result.refusal, requestId);
    const { sessionId, email } = result.value;
    if (sessionId !== null) await issueSession(sessionId, email);
    return Response.json(
      { value: { signedIn: sessionId !== null } },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
});
