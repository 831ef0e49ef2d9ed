import { rmSync } from 'node:fs';
import { Failure, messageOf } from '#lib/config/failure.ts';
import { freePort } from '#scripts/serving/free-port.ts';
import type { Fault } from './fault.ts';
import { dataFolder, Service } from './service.ts';

/** Starts it, which has to be refused in words that say what to share. */
async function isRefused(other: Service): Promise<void> {
  const refused = await other.start().then(
    () => null,
    (error: unknown) => error,
  );
  await other.stop();
  if (!(refused instanceof Failure)) throw new Error(`It was not refused: ${messageOf(refused)}`);
  if (!/same APP_SECRET/.test(refused.message)) throw new Error(`It was refused with: ${refused.message}`);
}

export const secondStart: Fault = {
  name: 'a second start on the same data',
  back: 'never gone',
  allowed: [],
  happen: async (service, load) => {
    const other = new Service(service.dataDir, await freePort());
    await other.start();
    await other.ready();
    await load.hasWritten(20);
    await other.stop();
  },
};

export const anotherSecret: Fault = {
  name: 'a second start with another APP_SECRET',
  back: 'never gone',
  allowed: [],
  happen: async (service) => {
    const secret = { APP_SECRET: 'a secret that nobody else in these tests has' };
    await isRefused(new Service(service.dataDir, await freePort(), secret));
  },
};

export const noSecret: Fault = {
  name: 'a second start on the same database without its secret',
  back: 'never gone',
  allowed: [],
  happen: async (service) => {
    const folder = dataFolder();
    try {
      await isRefused(new Service(folder, await freePort(), { DATABASE_URL: service.ownerUrl }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
