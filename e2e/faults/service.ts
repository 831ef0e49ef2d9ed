import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '#lib/config/failure.ts';
import { storedSecret } from '#lib/config/secret.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { freePort } from '#scripts/serving/free-port.ts';
import { runningPostmaster } from '#scripts/postgres/postmaster.ts';
import { readState } from '#scripts/postgres/state.ts';
import { root } from '#scripts/running/run.ts';
import { use } from '#testing/end-to-end/product.ts';
import { childrenOf, type Listed } from '#testing/end-to-end/stopped-processes.ts';
import { until } from './until.ts';

function theOne(found: Listed | undefined, what: string): number {
  if (!found) throw new Error(`There is no process of ${what}.`);
  return found.pid;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Whether a process is there at all. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A folder for data of its own, which PostgreSQL's own account can enter. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-faults-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** What `npm start` starts, on a data folder of its own, with the processes that can be done harm to. */
export class Service {
  readonly dataDir: string;
  readonly port: number;
  readonly address: string;
  readonly #environment: Record<string, string>;
  #npmStart: ChildProcess | undefined;
  readonly #discards: (() => void)[] = [];
  #said = '';

  constructor(dataDir: string, port: number, environment: Record<string, string> = {}) {
    this.dataDir = dataDir;
    this.port = port;
    this.address = `http://127.0.0.1:${port}`;
    this.#environment = environment;
  }

  /** One on a folder and a port of its own. */
  static async made(): Promise<Service> {
    return new Service(dataFolder(), await freePort());
  }

  /** All it printed so far. */
  get said(): string {
    return this.#said;
  }

  /** Begins `npm start` in `folder`, and does not wait for it. */
  launch(folder: string = root): ChildProcess {
    const child = spawn(process.execPath, [join(folder, 'scripts', 'bootstrap.mjs'), 'start'], {
      cwd: folder,
      env: {
        ...process.env,
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        DEMO: '0',
        APP_SECRET: '',
        DATABASE_URL: '',
        LOG_LEVEL: 'warn',
        CHANGES_A_MINUTE: '1000000',
        ...this.#environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#npmStart = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.#said += chunk.toString('utf8');
      });
    }
    return child;
  }

  /** Runs `npm start` once, until it says that it is ready. Throws a `Failure` with what it said when it ends instead. */
  async start(folder: string = root): Promise<void> {
    const before = this.#said.length;
    const child = this.launch(folder);
    const said = (): string => this.#said.slice(before);
    const isReady = (): boolean => said().includes('Corroborate is ready');
    await until('npm start is ready or ended', () => isReady() || hasEnded(child), 120);
    if (!isReady()) throw new Failure(said());
  }

  /** The embedded database's address as its owner: its port may change when it is started again. */
  get ownerUrl(): string {
    const state = readState(this.dataDir);
    if (!state) throw new Error('The database was not made yet.');
    return `postgresql://corroborate_owner:${state.ownerPassword}@127.0.0.1:${state.port}/corroborate`;
  }

  /** Makes this process's commands and tests use it, where its database is now. */
  async use(): Promise<void> {
    const { ownerUrl, dataDir, address } = this;
    const appUrl = await ensureAppLogin(ownerUrl, storedSecret(dataDir));
    use({ url: address, ownerUrl, appUrl, dataDir });
  }

  /** `npm start` itself. */
  get npmStart(): number {
    return this.#npmStart?.pid ?? 0;
  }

  /** The process under it that keeps the others alive. */
  get keeper(): number {
    return theOne(childrenOf(this.npmStart)[0], 'what npm start runs');
  }

  get server(): number {
    const found = childrenOf(this.keeper).find(({ command }) => command.includes('serve.mjs'));
    return theOne(found, 'the server');
  }

  get readers(): number[] {
    return childrenOf(this.server)
      .filter(({ command }) => command.includes('reader.ts'))
      .map(({ pid }) => pid);
  }

  get dataOfPostgres(): string {
    return readState(this.dataDir)?.data ?? '';
  }

  get postmaster(): number {
    const pid = runningPostmaster(this.dataOfPostgres);
    if (pid === undefined) throw new Error('PostgreSQL does not run.');
    return pid;
  }

  /** A process of PostgreSQL that works for the application. */
  get backend(): number {
    const found = childrenOf(this.postmaster).find(({ command }) => command.includes('corroborate_app_'));
    return theOne(found, 'PostgreSQL that works for the application');
  }

  /** Settles once it says that it is ready, as those who watch over it ask. */
  async ready(): Promise<void> {
    await until('it is ready again', async () => {
      const answer = await fetch(`${this.address}/api/health`, { signal: AbortSignal.timeout(2_000) }).catch(
        () => undefined,
      );
      await answer?.body?.cancel();
      return answer?.status === 200;
    });
  }

  async ended(): Promise<void> {
    const child = this.#npmStart;
    await until('npm start ended', () => !child || hasEnded(child));
  }

  /** Asks it to stop, and waits until it has. */
  async stop(): Promise<void> {
    this.#npmStart?.kill('SIGTERM');
    await this.ended();
  }

  /** Has something it uses removed once it is gone. */
  whenDiscarded(discard: () => void): void {
    this.#discards.push(discard);
  }

  /** Ends whatever is left of it, and its data. */
  async discard(): Promise<void> {
    // One that was left frozen would hear of nothing.
    const running = runningPostmaster(this.dataOfPostgres);
    if (running !== undefined) process.kill(running, 'SIGCONT');
    if (this.#npmStart) await this.stop();
    const left = runningPostmaster(this.dataOfPostgres);
    if (left !== undefined) {
      process.kill(left, 'SIGQUIT');
      await until('PostgreSQL ended', () => !runs(left));
    }
    rmSync(this.dataDir, { recursive: true, force: true });
    for (const discard of this.#discards) discard();
  }
}
