import { performance } from 'node:perf_hooks';
import { readSettings, type Settings } from '#lib/config/env.ts';
import { Failure } from '#lib/config/failure.ts';
import { holdLogin } from '#lib/db/server/hold-login.ts';
import { buildApplication } from '#scripts/building/build.ts';
import { askedToStop, main, sayPrepared } from '#scripts/running/script.ts';
import {
  applicationEnvironment,
  applicationLogin,
  checkReplicaOf,
  hasPeople,
  migrateDatabase,
  loginAt,
  openDatabase,
} from '#scripts/database/database.ts';
import { demoLogins, discardUnfinishedDemo, ensureDemo } from '#scripts/database/demo.ts';
import { fillBeside, fillNames } from '#scripts/database/fill.ts';
import { checkFiles } from '#scripts/files/check-files.ts';
import { whyNotListen } from '#scripts/serving/free-port.ts';
import { stopTools } from '#scripts/running/run.ts';
import { keepServing } from '#scripts/serving/keep-serving.ts';
import { startServer } from '#scripts/serving/server.ts';
import { seconds, step } from '#scripts/running/step.ts';

const development = process.argv[2] === 'dev';
const cleanups: (() => Promise<void>)[] = [];

async function checkPort({ host, port }: Settings): Promise<void> {
  const reason = await whyNotListen(port, host);
  if (reason === undefined) return;
  const place = `${host}:${String(port)}`;
  if (reason === 'EADDRINUSE') {
    throw new Failure(
      `Another program already listens on ${place}: stop it, or choose another port, as in PORT=${String(port + 1)} npm start.`,
    );
  }
  if (reason === 'EACCES') {
    throw new Failure(`This account may not listen on ${place}: choose a port above 1023 in PORT.`);
  }
  throw new Failure(`Nothing can listen on ${place} (${reason}): check HOST and PORT.`);
}

function address({ host, port }: Settings): string {
  const name =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}

async function run(): Promise<never> {
  const began = performance.now();
  const settings = readSettings(process.env);
  await checkPort(settings);

  const opening = openDatabase(settings);
  cleanups.push(async () => {
    await (await opening).release();
  });
  const database = await opening;
  await migrateDatabase(database.ownerUrl);
  await discardUnfinishedDemo(settings, database);
  const appUrl = await applicationLogin(settings, database);
  // Past a pooler, which would keep no connection for it.
  cleanups.push(holdLogin(loginAt(database.ownerUrl, appUrl)));
  const named = await fillNames(database.ownerUrl, appUrl);
  if (named > 0) console.log(`Filled in how the names of ${named.toLocaleString('en')} sources look.`);
  await checkReplicaOf(settings, appUrl);
  await checkFiles(settings);
  const demo = await ensureDemo(settings, database, appUrl);
  const people = demo || (await hasPeople(database.ownerUrl));

  if (!development) await step('Building the application', buildApplication);
  sayPrepared();
  let databaseRestarts = 0;
  const addressNow = (): string => (database.embedded ? loginAt(database.ownerUrl, appUrl) : appUrl);
  const several = settings.webProcesses > 1 ? 'scripts/serving/serve-many.mjs' : 'scripts/serving/serve.mjs';
  const start = (restarts: number) =>
    startServer(
      development ? 'scripts/serving/serve-dev.ts' : several,
      {
        ...applicationEnvironment(settings, addressNow()),
        DEMO_SHOWN: demo ? '1' : '',
        SERVER_RESTARTS: String(restarts),
        DATABASE_RESTARTS: String(databaseRestarts),
      },
      address(settings),
    );
  const kept = await step('Starting the server', async () => {
    const starting = start(0).then((first) => keepServing({ first, start, say: console.error }));
    cleanups.push(async () => {
      await (await starting).stop();
    });
    return starting;
  });
  database.onRestart(() => {
    databaseRestarts += 1;
    kept.current()?.tell({ databaseUrl: addressNow(), databaseRestarts });
  });

  console.log(`\nCorroborate is ready at ${settings.appUrl} (${seconds(began)}).`);
  if (demo) console.log(demoLogins());
  if (!people) {
    console.log(
      'Nobody can sign in yet. Make the first administrator, in another terminal:\n  npm run create-admin -- --email you@example.org --name "Your Name" --workspace "Your newsroom"',
    );
  }
  console.log('Stop it with Ctrl-C.');
  cleanups.push(fillBeside(() => database.ownerUrl, appUrl));
  return new Promise(() => undefined);
}

async function cleanUp(): Promise<void> {
  await stopTools();
  for (const cleanup of cleanups.reverse()) await cleanup().catch(() => undefined);
}

await main(async () => {
  const stopped = askedToStop().then(() => undefined);
  try {
    await Promise.race([run(), stopped]);
    console.log('\nStopping.');
  } finally {
    await cleanUp();
  }
});
