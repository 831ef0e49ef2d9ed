import { spawn, type ChildProcess, type Serializable } from 'node:child_process';
import { z } from 'zod';
import type { ProcessLimits } from './limits.ts';

/** Why there is no answer. */
export type NoAnswer = 'too-long' | 'too-large' | 'interrupted';
export type Answer =
  { ok: true; value: unknown } | { ok: false; why: NoAnswer } | { ok: false; why: 'failed'; fault: string };

/** What a process sends: an answer, or where in our code it failed. */
const sentSchema = z.union([
  z.object({ value: z.unknown(), worn: z.boolean() }).strict(),
  z.object({ fault: z.string() }),
]);

/** With what a process ends itself when it grew beyond its limit: nothing else sends this. */
export const grewTooLarge = 'SIGUSR2';

/** How V8 ends a process whose heap is full, on the platforms there are. */
const heapFull = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', grewTooLarge]);

/** A process that answers one request at a time. Keeps nothing from ending: not this process, nor itself. */
export class PooledProcess {
  readonly #limits: ProcessLimits;
  readonly #child: ChildProcess;
  #answer: ((answer: Answer) => void) | null = null;
  #tookTooLong = false;
  #worn = false;

  constructor(file: string, limits: ProcessLimits, onEnd: () => void) {
    this.#limits = limits;
    const flags = [
      '--disable-warning=ExperimentalWarning',
      `--max-old-space-size=${String(limits.heapMegabytes)}`,
      '--max-semi-space-size=8',
    ];
    const own = [String(process.pid), String(limits.residentBytes)];
    // Without what the service knows. V8's last words say nothing that the signal does not.
    const child = spawn(process.execPath, [...flags, file, ...own], {
      env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.#child = child;
    child.on('message', (message) => {
      const sent = sentSchema.parse(message);
      if ('value' in sent) {
        this.#worn = sent.worn;
        this.#settle({ ok: true, value: sent.value });
      } else this.#settle({ ok: false, why: 'failed', fault: sent.fault });
    });
    // Its death is told by `exit`; a channel that breaks before is no news.
    child.on('error', () => child.kill('SIGKILL'));
    child.once('exit', (code, signal) => {
      onEnd();
      if (this.#tookTooLong) this.#settle({ ok: false, why: 'too-long' });
      else {
        const large = heapFull.has(signal ?? '') || code === 134 || code === 133;
        this.#settle({ ok: false, why: large ? 'too-large' : 'interrupted' });
      }
    });
    this.#rest();
  }

  /** It has grown so large that the next request could be too much for it. */
  get isWorn(): boolean {
    return this.#worn;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Idle, it does not keep this process from ending, and ends with it. */
  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  #settle(answer: Answer): void {
    this.#answer?.(answer);
    this.#answer = null;
    this.#rest();
  }

  /** Settles with the answer, or with why there is none; then this process is over. */
  async ask(request: Serializable): Promise<Answer> {
    if (this.#child.pid === undefined) return { ok: false, why: 'interrupted' };
    this.#child.ref();
    this.#child.channel?.ref();
    const limit = setTimeout(() => {
      this.#tookTooLong = true;
      this.#child.kill('SIGKILL');
    }, this.#limits.milliseconds);
    try {
      return await new Promise<Answer>((settle) => {
        this.#answer = settle;
        this.#child.send(request, (error) => {
          if (error) this.#child.kill('SIGKILL');
        });
      });
    } finally {
      clearTimeout(limit);
    }
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}
