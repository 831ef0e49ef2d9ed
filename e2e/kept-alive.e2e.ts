import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '#scripts/free-port.ts';
import { runningPostmaster } from '#scripts/postgres/postmaster.ts';
import { root } from '#scripts/run.ts';
import { expect, test } from '@playwright/test';

interface Started {
  process: ChildProcess;
  address: string;
  dataDir: string;
  said: () => string;
}

async function start(): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), 'corroborate-kept-'));
  const port = await freePort();
  const main = spawn(process.execPath, [join(root, 'scripts', 'main.ts'), 'start'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO: '0',
      APP_SECRET: '',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [main.stdout, main.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  }
  await expect.poll(() => said, { timeout: 90_000 }).toContain('Corroborate is ready');
  return { process: main, address: `http://127.0.0.1:${port}`, dataDir, said: () => said };
}

/** The process that serves, found by who started it and what it runs. */
function serverPid(parent: number): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const [, ppid] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return ppid === String(parent) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('serve.mjs');
      } catch {
        return false;
      }
    });
}

function clusterOf(dataDir: string): { data: string; port: number } {
  const state: unknown = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
  return z.object({ data: z.string(), port: z.number() }).parse(state);
}

async function health(address: string): Promise<unknown> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) });
    return { code: answer.status, ...Object(await answer.json()) };
  } catch {
    return null;
  }
}

test('npm start keeps its server and its database alive until it is stopped', async () => {
  test.skip(process.platform !== 'linux', 'finds the processes by /proc');
  const started = await start();
  const { address, dataDir } = started;
  const parent = started.process.pid ?? 0;
  const becomes = (expected: object) =>
    expect.poll(() => health(address), { timeout: 40_000 }).toMatchObject({ code: 200, ...expected });
  try {
    await test.step('the server is killed', async () => {
      process.kill(serverPid(parent) ?? 0, 'SIGKILL');
      await becomes({ restarts: { server: 1, database: 0 } });
      expect(started.said()).toContain('The server ended (SIGKILL). It is started again.');
    });

    await test.step('PostgreSQL is killed, and its port is taken before it is back', async () => {
      const { data, port } = clusterOf(dataDir);
      const pid = runningPostmaster(data) ?? 0;
      const squatter = createServer();
      process.kill(pid, 'SIGKILL');
      await expect
        .poll(
          () =>
            new Promise<boolean>((resolve) => {
              squatter.once('error', () => resolve(false));
              squatter.listen(port, '127.0.0.1', () => resolve(true));
            }),
          { timeout: 10_000, intervals: [20] },
        )
        .toBe(true);
      await becomes({ restarts: { server: 1, database: 1 } });
      expect(started.said()).toContain('PostgreSQL ended. It is started again.');
      squatter.close();
    });

    await test.step('and the page answers as before', async () => {
      const page = await fetch(`${address}/sign-in`);
      expect(page.status).toBe(200);
    });
  } finally {
    const ended = once(started.process, 'exit');
    started.process.kill('SIGTERM');
    await ended;
  }
  expect(await health(address)).toBeNull();
  expect(runningPostmaster(clusterOf(dataDir).data)).toBeUndefined();
  rmSync(dataDir, { recursive: true, force: true });
});
