import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { handedOver, handOver } from './handed-over.ts';
import { withHandOver } from './with-hand-over.ts';

declare global {
  interface HandedOver {
    ofTest: string;
  }
}

function asked(headers: Record<string, string>): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers });
}

test('what is handed over for a page is there for it alone, however many are made at once', async () => {
  const page = (words: string) =>
    withHandOver(asked({}), async () => {
      const before = handedOver().ofTest;
      const taken = handOver('ofTest', words);
      await wait(5);
      return [before, taken, handedOver().ofTest];
    });
  expect(await Promise.all([page('one'), page('two')])).toEqual([
    [undefined, true, 'one'],
    [undefined, true, 'two'],
  ]);
});

test('where only data is asked for, or nothing, nothing is taken', () => {
  const data = withHandOver(asked({ rsc: '1' }), () => [handOver('ofTest', 'three'), handedOver().ofTest]);
  expect(data).toEqual([false, undefined]);
  expect([handOver('ofTest', 'four'), handedOver().ofTest]).toEqual([false, undefined]);
});
