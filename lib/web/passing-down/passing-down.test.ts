import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { passedDown, passDown } from './passed-down.ts';
import { withPassingDown } from './with-passing-down.ts';

declare global {
  interface PassedDown {
    ofTest: string;
  }
}

function asked(headers: Record<string, string>): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers });
}

test('what is passed down for a page is there for it alone, however many are made at once', async () => {
  const page = (words: string) =>
    withPassingDown(asked({}), async () => {
      const before = passedDown().ofTest;
      const taken = passDown('ofTest', words);
      await wait(5);
      return [before, taken, passedDown().ofTest];
    });
  expect(await Promise.all([page('one'), page('two')])).toEqual([
    [undefined, true, 'one'],
    [undefined, true, 'two'],
  ]);
});

test('where only data is asked for, or nothing, nothing is taken', () => {
  const data = withPassingDown(asked({ rsc: '1' }), () => [passDown('ofTest', 'three'), passedDown().ofTest]);
  expect(data).toEqual([false, undefined]);
  expect([passDown('ofTest', 'four'), passedDown().ofTest]).toEqual([false, undefined]);
});
