import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#scripts/serving/free-port.ts';
import { root, runNode, toolEnvironment } from '#scripts/running/run.ts';

const next = 'node_modules/next/dist/bin/next';
const source = join(root, 'bench', 'throughput', 'control');
const patience = 30_000;

export interface Control {
  url: string;
  stop: () => Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Builds the bare page and serves it as Next does by itself, from the database at `databaseUrl`. It is built in a folder
 * below the project, whose packages it takes.
 */
export async function startControl(databaseUrl: string, workspaceId: string): Promise<Control> {
  mkdirSync(join(root, '.data'), { recursive: true });
  const folder = mkdtempSync(join(root, '.data', 'control-'));
  const discard = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    cpSync(source, folder, { recursive: true });
    const env = toolEnvironment({
      NODE_ENV: 'production',
      CONTROL_DATABASE_URL: databaseUrl,
      CONTROL_WORKSPACE: workspaceId,
    });
    const { ok, output } = await runNode(next, ['build', folder], { env });
    if (!ok) throw new Error(`The control could not be built:\n${output}`);
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}/`;
    const args = [join(root, next), 'start', folder, '-H', '127.0.0.1', '-p', port];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const stop = async (): Promise<void> => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      discard();
    };
    const deadline = Date.now() + patience;
    while (!(await answers(url))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await stop();
        throw new Error('The control did not answer.');
      }
      await wait(100);
    }
    return { url, stop };
  } catch (error) {
    discard();
    throw error;
  }
}
