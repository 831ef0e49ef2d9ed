import cluster from 'node:cluster';
import { join } from 'node:path';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';

/**
 * Several web processes behind one port: this one counts for all of them together what one person may do, starts one
 * again that ended, and ends with the process that started it. Where they can't each listen on the port, it takes the
 * connections and hands them out in turn.
 */
const pauseMs = 1_000;
let served = false;
let stopping = false;

cluster.setupPrimary({ exec: join(import.meta.dirname, 'serve.mjs') });
globalThis.rates = new RateLimiterClusterMaster();

const workers = () => Object.values(cluster.workers ?? {});

function stop() {
  stopping = true;
  for (const worker of workers()) worker.process.kill('SIGTERM');
  if (workers().length === 0) process.exit(0);
}

cluster.on('message', (_worker, word) => (served ||= word.serving === true));
cluster.on('exit', (worker, code, signal) => {
  if (stopping) {
    if (workers().length === 0) process.exit(0);
    return;
  }
  // What can't even begin is no better the next time: whoever started this says so.
  if (!served) process.exit(code || 1);
  const why = signal ?? `exit code ${code}`;
  console.error(`Web process ${worker.process.pid} ended (${why}). It is started again.`);
  setTimeout(() => stopping || cluster.fork(), pauseMs);
});

process.on('message', (word) => {
  // For those that are started later; those that serve are told.
  process.env.APP_DATABASE_URL = word.databaseUrl;
  process.env.DATABASE_RESTARTS = String(word.databaseRestarts);
  for (const worker of workers()) worker.send(word);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
process.once('disconnect', stop);

for (let count = Number(process.env.WEB_PROCESSES); count > 0; count -= 1) cluster.fork();
