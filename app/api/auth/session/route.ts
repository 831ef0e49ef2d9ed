import { currentActor } from '#lib/auth/sessions/actor.ts';
import { sessionToTell } from '#lib/auth/sessions/sessions.ts';
import { defineRoute } from '#lib/web/define-route.ts';

/** Which session the browser has, if any: what is asked when the answer to signing in or out was lost. */
export const GET = defineRoute({
  access: 'anyone',
  handle: async () => {
    const actor = await currentActor();
    const session = actor && sessionToTell(actor);
    return Response.json({ value: { session } }, { headers: { 'cache-control': 'no-store' } });
  },
});
