import { expect, test } from 'vitest';
import { inTurn, whileSent } from './reports-in-turn.ts';

const { signal: here } = new AbortController();

function held() {
  const { promise, resolve } = Promise.withResolvers<string>();
  let begun = 0;
  return { make: () => ((begun += 1), promise), free: () => resolve('made'), begun: () => begun };
}

test('of one person few reports are under way, and of those two are made at once, others beside them', async () => {
  const { make, free, begun } = held();
  const burst = Array.from({ length: 50 }, () => inTurn('burst', make, here));
  expect(await Promise.all(burst.slice(4))).toEqual(Array.from({ length: 46 }, () => null));
  const other = inTurn('other', () => Promise.resolve('made'), here);
  await expect.poll(begun).toBe(2);
  free();
  await Promise.all(burst);
  expect(begun()).toBe(4);
  expect(await other).toBe('made');
});

test('a report that fails gives its place back', async () => {
  for (let time = 0; time < 6; time += 1) {
    await expect(inTurn('unlucky', () => Promise.reject(new Error('No paper.')), here)).rejects.toThrow(
      'No paper.',
    );
  }
  expect(await inTurn('unlucky', () => Promise.resolve('made'), here)).toBe('made');
});

test('of all together only so many wait', async () => {
  const { make, free } = held();
  const asked = Array.from({ length: 30 }, (_, at) => inTurn(`person ${at}`, make, here));
  expect(await asked[29]).toBeNull();
  free();
  const made = await Promise.all(asked);
  expect(made.filter((one) => one === null)).toHaveLength(6);
});

test('who goes away leaves the line at once, and nothing is made for them', async () => {
  const { make, free, begun } = held();
  const first = [inTurn('before', make, here), inTurn('before', make, here)];
  const away = new AbortController();
  const waiting = Array.from({ length: 4 }, () => inTurn('away', make, away.signal));
  expect(await inTurn('away', make, here)).toBeNull();
  away.abort();
  expect(await Promise.all(waiting)).toEqual([null, null, null, null]);
  const again = inTurn('away', () => Promise.resolve('made'), here);
  free();
  await Promise.all(first);
  expect(await again).toBe('made');
  expect(begun()).toBe(2);
  expect(await inTurn('away', make, away.signal)).toBeNull();
  expect(begun()).toBe(2);
});

test('of one person two exports are sent at once, and each ends when it was read, left or could not begin', async () => {
  const begin = () => Promise.resolve(new Response('a,b'));
  const sent = [await whileSent('sender', begin), await whileSent('sender', begin)];
  expect(await whileSent('sender', begin)).toBeNull();
  expect(await whileSent('another', begin)).not.toBeNull();
  expect(await sent[0]?.text()).toBe('a,b');
  await sent[1]?.body?.cancel();
  await expect(whileSent('sender', () => Promise.reject(new Error('Away.')))).rejects.toThrow('Away.');
  const broken = new ReadableStream({ pull: () => Promise.reject(new Error('Lost.')) });
  const half = await whileSent('sender', () => Promise.resolve(new Response(broken)));
  await expect(half?.text()).rejects.toThrow('Lost.');
  expect(await whileSent('sender', () => Promise.resolve(new Response(null)))).not.toBeNull();
  const free = [await whileSent('sender', begin), await whileSent('sender', begin)];
  expect(free.every((one) => one !== null)).toBe(true);
  expect(await whileSent('sender', begin)).toBeNull();
});
