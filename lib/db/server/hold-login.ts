import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const pauseMs = 1_000;

async function untilClosed(url: string, stopped: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'corroborate presence',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    client.once('end', resolve);
  });
  const close = (): void => {
    client.end().catch(() => undefined);
  };
  await client.connect();
  stopped.addEventListener('abort', close, { once: true });
  if (stopped.aborted) close();
  await closed;
  stopped.removeEventListener('abort', close);
}

/**
 * Keeps one connection open as the application, so that a service nobody uses at the moment is still seen
 * to use its login. Opens it again when it was cut; returns what lets go.
 */
export function holdLogin(url: string): () => Promise<void> {
  const stop = new AbortController();
  const holding = (async () => {
    while (!stop.signal.aborted) {
      await untilClosed(url, stop.signal).catch(() => undefined);
      await wait(pauseMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await holding;
  };
}
