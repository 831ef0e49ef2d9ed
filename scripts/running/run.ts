import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** What of this process's environment its tools and the application need, and never the owner's login. */
export function toolEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    ...extra,
  };
  delete environment.DATABASE_URL;
  delete environment.DATABASE_DIRECT_URL;
  delete environment.DATABASE_REPLICA_URL;
  delete environment.DATABASE_APP_URL;
  return environment;
}

export type Finished = { ok: boolean; output: string };

const running = new Set<ChildProcess>();

/** Ends every tool that `runNode` still runs, giving each time to clean up after itself. */
export async function stopTools(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGINT');
      const forced = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await closed;
      clearTimeout(forced);
    }),
  );
}

/**
 * Runs a script of node_modules or of this project by this Node.js, and gives what it printed. With `show`
 * it also prints while it runs.
 */
export async function runNode(
  script: string,
  args: string[],
  { show = false, env = toolEnvironment() }: { show?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (show) process.stdout.write(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (show) process.stderr.write(chunk);
  });
  await once(child, 'close');
  running.delete(child);
  return { ok: child.exitCode === 0, output };
}
