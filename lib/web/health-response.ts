import { restarts } from '#lib/config/handed.ts';
import { replicaState } from '#lib/db/connection/replica.ts';
import { databaseHealth, doneBeside } from '#lib/db/server/health.ts';
import manifest from '../../package.json' with { type: 'json' };

/** The version of this application. */
const version: string = manifest.version;

const headers = { 'cache-control': 'no-store' };

/** How often what this runs on had to be started again; left out while it never was. */
function startedAgain(): object {
  const { server, database } = restarts();
  return server + database === 0 ? {} : { restarts: { server, database } };
}

/** How the replica does, where there is one. */
function replica(): object {
  const state = replicaState();
  return state === null ? {} : { replica: state };
}

/** What an upgrade left to be done beside the service, while it is. */
async function upgrade(): Promise<object> {
  const beside = await doneBeside();
  return beside === null ? {} : { upgrade: beside };
}

/** Ready: 200 with the version when the database answers a real read, 503 with the reason in words when it does not. */
export async function healthResponse(): Promise<Response> {
  const health = await databaseHealth();
  return health.ok
    ? Response.json(
        { status: 'ok', version, ...replica(), ...startedAgain(), ...(await upgrade()) },
        { headers },
      )
    : Response.json(
        { status: 'unavailable', version, reason: health.reason, ...startedAgain() },
        { status: 503, headers },
      );
}

/** Alive: this process answers, whatever its database does. */
export function aliveResponse(): Response {
  return Response.json({ status: 'alive', version }, { headers });
}
