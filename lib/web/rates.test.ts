import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { join } from 'node:path';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { refusalOfRate } from './rates.ts';

const most = 20;

test('Who does too many in a time is refused, and told when to try again', async () => {
  for (let count = 0; count < most; count += 1) {
    expect(await refusalOfRate('reports', { network: 'one' })).toBeNull();
  }
  expect(await refusalOfRate('reports', { network: 'one' })).toMatchObject({
    code: 'too-often',
    what: 'reports',
  });
  expect(await refusalOfRate('reports', { network: 'other' })).toBeNull();
});

const processes: Worker[] = [];
afterAll(() => {
  for (const one of processes) one.kill();
});

const answer = z.object({ refused: z.boolean() });

function counted(process: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    const hear = (sent: unknown) => {
      const said = answer.safeParse(sent);
      if (!said.success) return;
      process.off('message', hear);
      resolve(said.data.refused);
    };
    process.on('message', hear);
    process.send('192.0.2.1');
  });
}

test('Processes behind one port count together', async () => {
  expect(new RateLimiterClusterMaster()).toBeDefined();
  cluster.setupPrimary({
    exec: join(import.meta.dirname, '../../testing/counting-process.ts'),
    execArgv: [],
  });
  processes.push(cluster.fork(), cluster.fork());
  await Promise.all(processes.map((one) => once(one, 'online')));
  let refused = 0;
  for (let count = 0; count < most; count += 1) {
    for (const one of processes) if (await counted(one)) refused += 1;
  }
  expect(refused).toBe(most);
});
