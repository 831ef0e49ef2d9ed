import { Failure } from '#lib/config/failure.ts';
import { fileProblem } from '#lib/config/file-problem.ts';

/** Prints why a script ended: an expected failure as its sentence alone, a bug with its stack. */
export function report(error: unknown): void {
  if (error instanceof Failure) console.error(error.message);
  else console.error(fileProblem(error) ?? error);
}

/** Lets other scripts of this folder begin, which wait while packages, code and sample content are made. */
export function sayPrepared(): void {
  if (process.connected) process.send?.('prepared');
}

/** Runs a script to its end and exits with 0, or with 1 and the reason. */
export async function main(run: () => Promise<void>): Promise<never> {
  try {
    await run();
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    report(error);
    process.exit(1);
  }
}

/**
 * Settles when this process is asked to stop: Ctrl-C, SIGTERM, a closed terminal, or the death of the
 * process that started it. Asking again changes nothing.
 */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
    if (process.connected) {
      process.once('disconnect', () => {
        resolve();
      });
    }
  });
}
