import { expect, test } from 'vitest';
import { keepServing } from './keep-serving.ts';
import type { Server } from './server.ts';

/** A server that ends when it is told to, or stopped. */
function aServer(pid: number): Server & { end: (reason: string) => void; stops: number } {
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const server = {
    pid,
    ended,
    end,
    stops: 0,
    output: null,
    tell: () => undefined,
    stop: () => {
      server.stops += 1;
      end('stopped');
      return Promise.resolve();
    },
  };
  return server;
}

test('a server that ends is started again, as often as it ends, and what happened is said', async () => {
  const servers = [aServer(1), aServer(2), aServer(3)];
  const said: string[] = [];
  const [first, second, third] = servers;
  if (!first || !second || !third) throw new Error('There are three.');
  let tries = 0;
  const kept = keepServing({
    first,
    say: (sentence) => said.push(sentence),
    start: () => {
      tries += 1;
      if (tries === 2) return Promise.reject(new Error('The port is taken.'));
      return Promise.resolve(tries === 1 ? second : third);
    },
  });
  first.end('The server ended (SIGKILL).');
  await expect.poll(() => kept.current()?.pid).toBe(2);
  second.end('The server ended (exit code 134).');
  await expect.poll(() => kept.current()?.pid, { timeout: 10_000 }).toBe(3);
  expect(said).toEqual([
    'The server ended (SIGKILL). It is started again.',
    'The server runs again.',
    'The server ended (exit code 134). It is started again.',
    'The server could not be started again: The port is taken.',
    'The server runs again.',
  ]);
  await kept.stop();
  expect(third.stops).toBe(1);
  expect(tries).toBe(3);
});

test('one that is being started when it is to stop is stopped too, and none is started after', async () => {
  const [first, second] = [aServer(1), aServer(2)];
  const starting = Promise.withResolvers<Server>();
  let begun = 0;
  const kept = keepServing({
    first,
    say: () => undefined,
    start: () => {
      begun += 1;
      return starting.promise;
    },
  });
  first.end('The server ended.');
  await expect.poll(() => begun).toBe(1);
  const stopping = kept.stop();
  starting.resolve(second);
  await stopping;
  expect(second.stops).toBe(1);
  expect(begun).toBe(1);
});
