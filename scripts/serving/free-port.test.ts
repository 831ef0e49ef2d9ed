import { connect, createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort, whyNotListen } from './free-port.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

test('A port where somebody listens is taken, also for who would listen everywhere', async () => {
  const port = await freePort();
  const made = createServer((socket) => socket.destroy());
  server = made;
  await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
  expect(await whyNotListen(port, '127.0.0.1')).toBe('EADDRINUSE');
  expect(await whyNotListen(port, '0.0.0.0')).toBe('EADDRINUSE');
});

test('A free port is free, and nobody who waits for it is let in meanwhile', async () => {
  // Not among those that connections are given, one of which could then reach itself.
  const port = 20_000 + (process.pid % 10_000);
  const looking = new AbortController();
  const reached: boolean[] = [];
  const waiting = (async () => {
    while (!looking.signal.aborted) {
      reached.push(
        await new Promise<boolean>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.destroy();
            resolve(true);
          });
          socket.once('error', () => {
            resolve(false);
          });
        }),
      );
    }
  })();
  for (let time = 0; time < 20; time += 1) expect(await whyNotListen(port, '127.0.0.1')).toBeUndefined();
  looking.abort();
  await waiting;
  expect(reached.length).toBeGreaterThan(5);
  expect(reached).not.toContain(true);
});

test('An address of another machine is told', async () => {
  expect(await whyNotListen(await freePort(), '192.0.2.1')).toBe('EADDRNOTAVAIL');
});
