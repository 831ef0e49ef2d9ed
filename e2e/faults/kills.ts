import { createServer } from 'node:net';
import { readState } from '#scripts/postgres/state.ts';
import { freeze } from '#testing/end-to-end/stopped-processes.ts';
import { away, gone, type Fault } from './fault.ts';
import { runs } from './service.ts';
import type { Load } from './load.ts';
import { until } from './until.ts';

function kill(...pids: number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

/** Settles when so many more were told that the database is away. */
async function areTold(load: Load, more: number): Promise<void> {
  const goal = load.tally.of('503') + more;
  await until(`${more} are told`, () => load.tally.of('503') >= goal);
}

/** Takes the port before PostgreSQL is back, so that it has to come back at another. */
async function takePort(port: number): Promise<() => void> {
  const squatter = createServer();
  const taken = (): Promise<boolean> =>
    new Promise((resolve) => {
      squatter.once('error', () => resolve(false));
      squatter.listen(port, '127.0.0.1', () => resolve(true));
    });
  await until(`port ${port} is taken`, taken);
  return () => squatter.close();
}

export const serverKilled: Fault = {
  name: 'kill -9 of the web server',
  back: 'by itself',
  allowed: gone,
  happen: async (service) => {
    const { server } = service;
    kill(server);
    await until('the server is gone', () => !runs(server));
  },
};

export const readerKilled: Fault = {
  name: 'kill -9 of a reader',
  back: 'never gone',
  // Whoever had that file read is asked to try again.
  allowed: ['422'],
  happen: async (service) => {
    await until('a reader runs', () => service.readers.length > 0);
    kill(...service.readers);
  },
};

export const postgresKilled: Fault = {
  name: 'kill -9 of PostgreSQL',
  back: 'by itself',
  allowed: away,
  happen: async (service, load) => {
    kill(service.postmaster);
    await areTold(load, 1);
  },
};

export const postgresKilledAndPortTaken: Fault = {
  ...postgresKilled,
  name: 'kill -9 of PostgreSQL, its port taken',
  happen: async (service) => {
    const port = readState(service.dataDir)?.port ?? 0;
    kill(service.postmaster);
    const letGo = await takePort(port);
    await until('PostgreSQL has another port', () => readState(service.dataDir)?.port !== port);
    letGo();
  },
};

export const backendKilled: Fault = {
  name: 'kill -9 of a process of PostgreSQL',
  back: 'by itself',
  allowed: away,
  happen: async (service, load) => {
    kill(service.backend);
    await areTold(load, 1);
  },
};

/** Frozen until each of those at work was told so often. */
function frozenFor(times: number): Fault {
  return {
    name: 'PostgreSQL frozen, and thawed',
    back: 'by itself',
    allowed: away,
    happen: async (service, load) => {
      const thaw = freeze(service.dataOfPostgres);
      try {
        await areTold(load, times * load.atWork);
      } finally {
        thaw();
      }
    },
  };
}

export const frozen = frozenFor(3);
export const frozenForOnce = frozenFor(1);

export const npmStartKilled: Fault = {
  name: 'kill -9 of npm start',
  back: 'by one start',
  allowed: gone,
  happen: async (service) => {
    const { npmStart, keeper } = service;
    kill(npmStart);
    await until('what it started has ended', () => !runs(keeper));
    await service.start();
  },
};

export const keeperKilled: Fault = {
  name: 'kill -9 of what keeps the others alive',
  back: 'by one start',
  allowed: gone,
  happen: async (service) => {
    const { keeper, server } = service;
    kill(keeper);
    await until('the server has ended', () => !runs(server));
    await service.start();
  },
};

export const allKilled: Fault = {
  name: 'kill -9 of all at once',
  back: 'by one start',
  allowed: gone,
  happen: async (service) => {
    const { npmStart, keeper, server, postmaster } = service;
    kill(npmStart, keeper, server, postmaster);
    await until('all are gone', () => ![server, postmaster].some(runs));
    await service.start();
  },
};

export const stopped: Fault = {
  name: 'asked to stop under load, and started',
  back: 'by one start',
  // Nothing that was accepted may be cut.
  allowed: ['not-accepted'],
  happen: async (service) => {
    await service.stop();
    await service.start();
  },
};
