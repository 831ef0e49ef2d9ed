import { currentActor } from '#lib/auth/sessions/actor.ts';
import { addressBucket } from '#lib/auth/request/client-address.ts';
import { notice } from '#lib/auth/tries/noticed.ts';
import { currentBrowser } from '#lib/auth/request/request-facts.ts';
import type { SignedInActor } from '#lib/auth/sessions/sessions.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { heldBytes } from './held-bytes.ts';
import { logger } from './logger.ts';
import { isFilesAway } from '#lib/files/file-store.ts';
import { tellOwnWrite } from './own-writes.ts';
import { refusalResponse } from './refusal-response.ts';
import { refusalOfOrigin } from './same-origin.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { onePerProcess } from '#lib/config/one-per-process.ts';

declare global {
  interface OnePerProcess {
    refusedLines: RateLimiterMemory;
  }
}

// Whoever is refused can be refused very often, and a log that fills the disk ends the service.
function lines(): RateLimiterMemory {
  return onePerProcess('refusedLines', () => new RateLimiterMemory({ points: 60, duration: 60 }));
}

/** Writes a refusal that may be an attack into the log of the server, at most sixty a minute of each kind. */
async function logRefused(refusal: Refusal, facts: Record<string, string>): Promise<void> {
  await lines()
    .consume(refusal.code)
    .then(
      () => logger.warn({ code: refusal.code, ...facts }, 'request refused'),
      () => undefined,
    );
}

type Params = Record<string, string>;

interface RouteContext {
  request: Request;
  params: Params;
  /** Shown to the person when something fails, and in the log beside the cause. */
  requestId: string;
}

/**
 * Who may call a route: `person` means someone signed in; `anyone` is for health and sign-in alone; `browser` is
 * for what browsers send by themselves, which changes nothing and may name another site or none.
 */
type Route =
  | { access: 'anyone' | 'browser'; handle(context: RouteContext): Promise<Response> }
  | { access: 'person'; handle(context: RouteContext & { actor: SignedInActor }): Promise<Response> };

type Handler = (request: Request, next: { params: Promise<Params> }) => Promise<Response>;

function refusalOfProblem(error: unknown): Refusal | null {
  if (isFilesAway(error)) return { code: 'files-away' };
  const problem = databaseProblem(error);
  if (problem === 'away') return { code: 'database-away' };
  if (problem === 'full') return { code: 'storage-full' };
  return problem ? { code: 'busy' } : null;
}

/** A foreign page that sends a session's cookie along concerns its workspace, and else the installation. */
async function noticeForeign(refusal: Refusal): Promise<void> {
  const [actor, { address }] = await Promise.all([currentActor().catch(() => null), currentBrowser()]);
  const concerns = actor ? { userId: actor.userId, workspaceId: actor.workspaceId } : null;
  notice(refusal, concerns, addressBucket(address));
}

/**
 * The one way to write a route handler: refuses requests of other sites before anything is read, finds
 * out who asks, and answers every failure with words and no stack. What a route reads or changes is
 * authorised below it, by the queries and commands it calls with the actor.
 */
export function defineRoute(route: Route): Handler {
  return async (request, next) => {
    const requestId = crypto.randomUUID();
    try {
      const foreign = route.access === 'browser' ? null : refusalOfOrigin(request);
      if (foreign) {
        await logRefused(foreign, { requestId });
        await noticeForeign(foreign);
        return refusalResponse(foreign, requestId);
      }
      const context = { request, params: await next.params, requestId };
      if (route.access !== 'person') return await route.handle(context);
      const actor = await currentActor();
      if (!actor) return refusalResponse({ code: 'not-signed-in' }, requestId);
      const response = await route.handle({ ...context, actor });
      return request.method === 'POST' ? await tellOwnWrite(response) : response;
    } catch (error) {
      // Its sender went away before all of it was here: nobody reads an answer, and nothing failed.
      if (request.signal.aborted) return refusalResponse({ code: 'body-incomplete' }, requestId);
      const refusal = refusalOfProblem(error);
      if (refusal) {
        logger.warn(
          { requestId, path: new URL(request.url).pathname, code: refusal.code },
          'database or files away',
        );
        return refusalResponse(refusal, requestId);
      }
      logger.error({ requestId, path: new URL(request.url).pathname, err: error }, 'request failed');
      return Response.json(
        {
          error: {
            code: 'fault',
            message: `Something went wrong on our side, so this may be done or not. Reference: ${requestId}.`,
          },
        },
        { status: 500 },
      );
    } finally {
      heldBytes().release(request);
    }
  };
}
