import { Failure, codeOf } from '#lib/config/failure.ts';

/** Prints why a command ended: an expected failure as its sentence alone, a bug with its stack. */
export function report(error: unknown): void {
  if (error instanceof Failure) console.error(error.message);
  else if (codeOf(error) === 'ENOSPC') console.error('The disk is full: free some space and start again.');
  else console.error(error);
}

/** Runs a command to its end and exits with 0, or with 1 and the reason. */
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
