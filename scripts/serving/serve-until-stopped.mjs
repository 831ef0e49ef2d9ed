/** How long accepted requests may take to end after the signal, in milliseconds; whoever sent it waits longer. */
const grace = 11_000;

/**
 * Serves Next's application through the gate that it was built with, until a signal comes or the process that
 * started this one is gone. Without the gate nothing is served.
 */
export async function serveUntilStopped(next, { dev, dir }) {
  const host = process.env.HOST ?? '127.0.0.1';
  const port = Number(process.env.PORT ?? 3000);
  const app = next({ dev, dir, hostname: host, port });
  await app.prepare();
  // In production Next would run instrumentation.ts, which opens the gate, only at its first request.
  const inner = await app.server.getServer();
  await inner.prepare();
  const { serve } = globalThis.corroborateGate;
  const trustedProxies = (process.env.TRUSTED_PROXIES ?? '').split(',').filter((entry) => entry !== '');
  const compresses = process.env.COMPRESSION !== 'off';
  const upgrade = dev ? app.upgradeHandler : null;
  const served = await serve({ handle: app.requestHandler, upgrade, host, port, trustedProxies, compresses });

  // Where it is one of several, the process that keeps them hears that this one came up.
  process.send?.({ serving: true });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    served.stop(dev ? 0 : grace).then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  process.once('disconnect', stop);
}
